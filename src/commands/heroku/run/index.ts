import { defineHerokuCommand } from "../definition.ts";
import { PlainError } from "../errors.ts";
import { oneOffFlags } from "./flags.ts";

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
  examples: ["run bash", "run -s standard-2x -- myscript.sh -a arg1 -s arg2"],
  async run({ process }, { argv }) {
    if (argv.length === 0) throw new PlainError("Usage: heroku run COMMAND\n\nExample: heroku run bash");
    await process.stderr.write(
      "heroku run: a terminal on a one-off dyno is not simulated yet (heroku run:detached is)\n",
    );
    return 1;
  },
});
