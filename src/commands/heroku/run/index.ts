import { sdk } from "../api/client.ts";
import type { Dyno } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { PlainError } from "../errors.ts";
import { attach, withStatus } from "./attach.ts";
import { commandLine, oneOffFlags, readEnv } from "./flags.ts";

export const run = defineHerokuCommand({
  id: "run",
  app: "required",
  open: true,
  flags: {
    app: {
      short: "a",
      value: true,
      env: "HEROKU_APP",
      required: true,
      help: "parent app used by review apps",
    },
    "exit-code": { short: "x", help: "passthrough the exit code of the remote command" },
    listen: { hidden: true },
    "no-notify": {
      help: "disables notification when dyno is up (alternatively use HEROKU_NOTIFICATIONS=0)",
    },
    "no-tty": { help: "force the command to not run in a tty" },
    ...oneOffFlags,
  },
  description:
    "Heroku automatically prepends 'launcher' to the command on CNB apps (use --no-launcher to disable).",
  examples: ["run bash", "run -s standard-2x -- myscript.sh -a arg1 -s arg2"],
  async run(context, { options, argv }) {
    const { process, api, talk, app, generation } = context;
    const { colour } = talk;
    await api.get(`/apps/${app}`, { headers: sdk });
    if (argv.length === 0) throw new PlainError("Usage: heroku run COMMAND\n\nExample: heroku run bash");
    const command = commandLine(argv);
    await api.get("/account");
    const { stdout } = process;
    const dyno = await api.post<Dyno>(`/apps/${app}/dynos`, {
      attach: true,
      command: options["exit-code"] ? withStatus(command) : command,
      env: {
        ...(await readEnv(talk, options.env)),
        TERM: process.env.get("TERM"),
        ...(stdout.isTTY
          ? { COLUMNS: String(stdout.columns), LINES: String(process.terminal?.rows ?? 24) }
          : {}),
      },
      force_no_tty: options["no-tty"],
      size: options.size,
      type: options.type,
    });
    await talk.start(`Running ${colour.code(command)} on ${colour.app(app)}`);
    const size = generation.major === 7 ? ` (${dyno.size})` : "";
    const keyboard = options["no-tty"] || !process.stdin.isTTY ? undefined : process.terminal;
    const wantsStatus = Boolean(options["exit-code"]);
    await attach(context, { ...dyno, name: dyno.name + size }, { wantsStatus, keyboard });
  },
});
