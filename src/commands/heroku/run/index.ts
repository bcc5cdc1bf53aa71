import { sdk } from "../api/client.ts";
import { defineHerokuCommand } from "../definition.ts";
import { PlainError } from "../errors.ts";
import { commandLine, oneOffFlags } from "./flags.ts";
import { runAttached } from "./run-attached.ts";

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
    const { api, app } = context;
    await api.get(`/apps/${app}`, { headers: sdk });
    if (argv.length === 0) throw new PlainError("Usage: heroku run COMMAND\n\nExample: heroku run bash");
    await runAttached(context, commandLine(argv), options);
  },
});
