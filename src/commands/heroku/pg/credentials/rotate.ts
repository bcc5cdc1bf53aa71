import type { Attachment } from "../../api/shapes.ts";
import { defineHerokuCommand } from "../../definition.ts";
import { PlainError } from "../../errors.ts";
import { confirmByName } from "../../talk/confirm.ts";
import { defaultDatabase } from "../argument.ts";
import { dataHost, findDatabase } from "../database.ts";

type Attached = Attachment & { readonly namespace?: string | null };

export const pgCredentialsRotate = defineHerokuCommand({
  id: "pg:credentials:rotate",
  app: "required",
  args: defaultDatabase,
  flags: {
    all: { help: "rotate all credentials", excludes: ["name"] },
    confirm: { short: "c", value: true, help: "set to app name to bypass confirm prompt" },
    force: { help: "forces rotating the targeted credentials" },
    name: {
      short: "n",
      value: true,
      help: "which credential to rotate (default credentials if not specified and --all is not used)",
    },
  },
  async run({ process, api, talk, app }, { options, args }) {
    const { all, force, name, confirm } = options;
    const { colour } = talk;
    const { addon } = await findDatabase(api, colour, app, args.database);
    const credential = name || "default";
    if (/:(?:dev|basic|mini|hobby)/.test(addon.plan.name) && credential !== "default")
      throw new PlainError("Legacy Essential-tier databases do not support named credentials.");
    const attached = (await api.get<Attached[]>(`/addons/${addon.name}/addon-attachments`)).filter(
      ({ namespace }) => !name || namespace === `credential:${credential}`,
    );
    const apps = [...new Set(attached.map((attachment) => colour.app(attachment.app.name)))].sort();
    const warnings = [
      all && force && "This forces rotation on all credentials including the default credential.",
      !all && `The password for the ${credential} credential will rotate.`,
      all || force || credential === "default"
        ? "Connections will be reset and applications will be restarted."
        : "Connections older than 30 minutes will be reset, and a temporary rotation username will be used during the process.",
      force &&
        `Any followers lagging in replication (see ${colour.code("heroku pg:info")}) will be inaccessible until caught up.`,
      // The real one counts the letters of the names, not the names.
      apps.length > 0 && `This command will affect the apps ${apps.join(", ")}.`,
    ].filter((warning) => typeof warning === "string");
    await confirmByName(process, talk, app, confirm, `Destructive Action\n${warnings.join("\n")}`);
    const base = `${dataHost}/postgres/v0/databases/${addon.name}`;
    const shown = colour.datastore(addon.name);
    await talk.action(
      all ? `Rotating all credentials on ${shown}` : `Rotating ${credential} on ${shown}`,
      async () => {
        const path = all ? "" : `/credentials/${encodeURIComponent(credential)}`;
        await api.post(`${base}${path}/credentials_rotation`, { forced: force });
      },
    );
  },
});
