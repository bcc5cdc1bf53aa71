import { abortable } from "../../base/signals.ts";
import { defineHerokuCommand } from "./definition.ts";
import { CliError } from "./errors.ts";

interface Update {
  readonly update_type: string;
  readonly updated_at: string;
  readonly contents: string;
}

interface Incident {
  readonly title: string;
  readonly created_at: string;
  readonly full_url: string;
  readonly updates: readonly Update[];
}

interface Status {
  readonly status: readonly { readonly system: string; readonly status: "green" | "yellow" | "red" }[];
  readonly incidents: readonly Incident[];
}

export const status = defineHerokuCommand({
  id: "status",
  flags: { json: { help: "output in json format" } },
  async run({ process, api, talk }, { options }) {
    const host = process.env.get("HEROKU_STATUS_HOST") || "https://status.heroku.com";
    const response = await api.send("GET", `${host}/api/v4/current-status`);
    if (response.status >= 400)
      throw new CliError(
        "Heroku platform status is unavailable at this time. Refer to https://status.salesforce.com/products/Heroku or try again later.",
        { status: 1 },
      );
    const now = (await abortable(response.json(), process.signal)) as Status;
    if (options.json) {
      await talk.json(now);
      return;
    }
    const { colour } = talk;
    for (const { system, status: state } of now.status) {
      const words =
        state === "green" ? "No known issues at this time." : state[0]!.toUpperCase() + state.slice(1);
      await talk.line(`${`${system}:`.padEnd(11)}${colour[state](words)}`);
    }
    for (const incident of now.incidents) {
      await talk.line();
      await talk.header(
        `${incident.title} ${colour.warning(incident.created_at)} ${colour.info(incident.full_url)}`,
      );
      const width = Math.max(...incident.updates.map((update) => update.update_type.length));
      for (const update of incident.updates) {
        const at = new Date(update.updated_at).toISOString();
        await talk.line(`${colour.warning(update.update_type.padEnd(width))} ${at}`);
        await talk.line(`${update.contents}\n`);
      }
    }
  },
});
