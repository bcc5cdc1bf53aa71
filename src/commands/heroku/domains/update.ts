import { defineHerokuCommand } from "../definition.ts";

export const domainsUpdate = defineHerokuCommand({
  id: "domains:update",
  app: "required",
  args: { hostname: { required: true, help: "unique identifier of the domain or full hostname" } },
  flags: {
    cert: {
      value: true,
      required: true,
      help: "the name or id of the certificate you want to use for this domain",
    },
  },
  examples: ["domains:update www.example.com --cert mycert"],
  async run({ api, talk, app }, { options: { cert }, args: { hostname } }) {
    const { name } = talk.colour;
    await talk.start(`Updating ${name(hostname)} to use ${name(cert)} certificate`);
    try {
      await api.patch(`/apps/${app}/domains/${hostname}`, { sni_endpoint: cert });
    } finally {
      await talk.stop(); // "done", as the real one says even when it is not
    }
  },
});
