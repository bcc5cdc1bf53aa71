import type { Dyno } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { PlainError } from "../errors.ts";
import { commandLine, oneOffFlags, readEnv } from "./flags.ts";

export const runDetached = defineHerokuCommand({
  id: "run:detached",
  app: "required",
  open: true,
  flags: { ...oneOffFlags, tail: { short: "t", help: "continually stream logs" } },
  examples: ["run:detached ls"],
  async run(context, { options, argv }) {
    const { process, api, talk, app } = context;
    const { colour } = talk;
    if (argv.length === 0) throw new PlainError("Usage: heroku run COMMAND\n\nExample: heroku run bash");
    const command = commandLine(argv);
    const dyno = await api.post<Dyno>(`/apps/${app}/dynos`, {
      attach: false,
      command,
      env: { ...(await readEnv(talk, options.env)), TERM: process.env.get("TERM") },
      size: options.size,
      type: options.type,
    });
    await talk.start(`Running ${colour.code(command)} on ${colour.app(app)}`);
    await talk.stop(`done, ${dyno.name}`);
    if (options.tail) return context.runCommand("logs", ["--app", app, "--dyno-name", dyno.name, "--tail"]);
    const how = colour.code(`heroku logs --app ${app} --dyno ${dyno.name}`);
    await talk.line(`Run ${how} to view the output.\n`);
    return 0;
  },
});
