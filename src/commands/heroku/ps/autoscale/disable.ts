import type { App } from "../../api/shapes.ts";
import { defineHerokuCommand } from "../../definition.ts";
import { PlainError } from "../../errors.ts";

interface Monitor {
  readonly id: string;
  readonly action_type: string;
}

export const psAutoscaleDisable = defineHerokuCommand({
  id: "ps:autoscale:disable",
  app: "required",
  async run({ api, talk, app }) {
    await talk.start("Disabling dyno autoscaling");
    const { id } = await api.get<App>(`/apps/${app}`);
    const path = `https://api.metrics.heroku.com/apps/${id}/formation/web/monitors`;
    const monitor = (await api.get<Monitor[]>(path)).find(({ action_type: type }) => type === "scale");
    if (!monitor) throw new PlainError(`${app} does not have autoscale enabled`);
    await api.patch(`${path}/${monitor.id}`, { is_active: false, op: "GREATER_OR_EQUAL", period: 1 });
    await talk.stop();
  },
});
