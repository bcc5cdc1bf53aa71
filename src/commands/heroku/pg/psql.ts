import { defineHerokuCommand } from "../definition.ts";
import { defaultDatabase } from "./argument.ts";
import { reach, runPsql } from "./psql-service.ts";

export const pgPsql = defineHerokuCommand({
  id: "pg:psql",
  app: "required",
  args: defaultDatabase,
  flags: {
    "channel-binding": { value: true, fallback: "require", oneOf: ["disable", "require"], hidden: true },
    command: { short: "c", value: true, help: "SQL command to run" },
    credential: { value: true, help: "credential to use" },
    file: { short: "f", value: true, help: "SQL file to run" },
  },
  async run(context, { options, args }) {
    const reached = await reach(context, args.database);
    const { addon, app, name } = reached.attachment;
    await context.talk.note(`--> Connecting to ${context.talk.colour.datastore(addon.name)}`);
    const prompt = `${app.name}::${name}%R%# `;
    if (options.command) await runPsql(context, reached, ["-c", options.command]);
    else if (options.file) await runPsql(context, reached, ["-f", options.file]);
    else await runPsql(context, reached, ["--set", `PROMPT1=${prompt}`, "--set", `PROMPT2=${prompt}`]);
  },
});
