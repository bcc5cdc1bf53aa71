import type { Domain } from "../../api/shapes.ts";
import { defineHerokuCommand } from "../../definition.ts";
import { PlainError } from "../../errors.ts";

export const certsAutoEnable = defineHerokuCommand({
  id: "certs:auto:enable",
  app: "required",
  flags: { wait: { help: "watch ACM status and exit when complete" } },
  async run({ api, talk, app }, { options }) {
    const { colour } = talk;
    if (options.wait) throw new PlainError("waiting for a certificate is not simulated yet");
    const status = colour.code("heroku certs:auto");
    await talk.start("Enabling Automatic Certificate Management");
    await api.get<Domain[]>(`/apps/${app}/domains`);
    await api.post(`/apps/${app}/acm`, {});
    await talk.stop(
      `${colour.info("starting")}. See status with ${status} or wait until active with ${colour.code("heroku certs:auto --wait")}`,
    );
    await api.get<Domain[]>(`/apps/${app}/domains`);
    await talk.header(
      `Your certificate will now be managed by Heroku. Check the status by running ${status}.`,
    );
  },
});
