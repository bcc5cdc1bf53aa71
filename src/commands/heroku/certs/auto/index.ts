import type { App, Domain } from "../../api/shapes.ts";
import { defineHerokuCommand } from "../../definition.ts";
import { distance } from "../../talk/distance.ts";

export const certsAuto = defineHerokuCommand({
  id: "certs:auto",
  app: "required",
  flags: { wait: { help: "watch ACM status and display the status when complete" } },
  async run({ process, api, talk, app: name }) {
    const { colour } = talk;
    const app = await api.get<App>(`/apps/${name}`);
    await api.get(`/apps/${name}/sni-endpoints`);
    const state = app.acm ? colour.success("enabled") : colour.inactive("disabled");
    await talk.header(`Automatic Certificate Management is ${state} on ${colour.app(name)}`);
    if (!app.acm) return;
    const domains = (await api.get<(Domain & { updated_at: string })[]>(`/apps/${name}/domains`)).filter(
      ({ kind }) => kind === "custom",
    );
    if (domains.length === 0) {
      const add = colour.code("heroku domains:add <yourdomain.com>");
      await talk.header(`Add a custom domain to your app by running: ${add}`);
      return;
    }
    await talk.table(domains, [
      { header: "Domain", get: ({ hostname }) => hostname },
      {
        header: "Status",
        get: ({ acm_status: status }) => (status === "ok" ? colour.success("OK") : colour.info("Waiting")),
      },
      {
        header: "Last Updated",
        get: ({ updated_at: at }) => distance(process.clock.now() - Date.parse(at)),
      },
    ]);
  },
});
