import { sdk } from "../../api/client.ts";
import type { Formation } from "../../api/shapes.ts";
import { defineHerokuCommand } from "../../definition.ts";
import { PlainError } from "../../errors.ts";

export const psAutoscaleEnable = defineHerokuCommand({
  id: "ps:autoscale:enable",
  app: "required",
  flags: {
    max: { value: true, integer: true, required: true, help: "maximum number of dynos" },
    min: { value: true, integer: true, required: true, help: "minimum number of dynos" },
    notifications: { help: "receive email notifications when the max dyno limit is reached" },
    p95: { value: true, integer: true, help: "desired p95 response time" },
  },
  async run({ process, api, talk, app }) {
    await talk.start("Enabling dyno autoscaling");
    await api.get(`/apps/${app}`, { headers: sdk });
    const formation = await api.get<Formation[]>(`/apps/${app}/formation`, { headers: sdk });
    const web = formation.find(({ type }) => type === "web");
    if (!web) throw new PlainError(`${app} does not have any web dynos to scale`);
    if (!/^(?:Performance|Private)/i.test(web.size))
      throw new PlainError("Autoscaling is only available with Performance or Private dynos");
    await talk.fail();
    await process.stderr.write("heroku ps:autoscale:enable: autoscaling is not simulated yet\n");
    return 1;
  },
});
