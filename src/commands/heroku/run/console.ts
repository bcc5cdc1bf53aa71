import { defineHerokuCommand } from "../definition.ts";
import { oneOffFlags } from "./flags.ts";
import { runAttached } from "./run-attached.ts";

/** What Rails apps were once opened with: the `console` of their Procfile. */
export const console = defineHerokuCommand({
  id: "console",
  app: "required",
  flags: { env: oneOffFlags.env, size: oneOffFlags.size },
  run: (context, { options }) => runAttached(context, "console", options),
});
