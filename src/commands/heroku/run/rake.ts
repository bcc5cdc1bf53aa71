import { defineHerokuCommand } from "../definition.ts";
import { commandLine, oneOffFlags } from "./flags.ts";
import { runAttached } from "./run-attached.ts";

/** `heroku rake TASK`, the old way to say `heroku run rake TASK`. */
export const rake = defineHerokuCommand({
  id: "rake",
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
    env: oneOffFlags.env,
    "exit-code": { short: "x", help: "passthrough the exit code of the remote command" },
    "no-tty": { help: "force the command to not run in a tty" },
    size: oneOffFlags.size,
  },
  run: (context, { options, argv }) => runAttached(context, commandLine(["rake", ...argv]), options),
});
