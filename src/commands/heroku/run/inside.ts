import { notYet } from "../not-yet.ts";

/** Only apps of the Fir generation have it, of which there are none here. */
export const runInside = notYet("run:inside", {
  app: "required",
  open: true,
  args: {
    dyno_name: { required: true, help: "name of the dyno to run command inside" },
    command: {
      required: true,
      help: "command to run (Heroku automatically prepends 'launcher' to the command)",
    },
  },
  flags: {
    "exit-code": { short: "x", help: "passthrough the exit code of the remote command" },
    listen: { hidden: true },
    "no-launcher": { help: "don't prepend 'launcher' before a command" },
  },
});
