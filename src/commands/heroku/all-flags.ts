import type { Flag, HerokuCommand } from "./definition.ts";
import { appFlags, promptFlag } from "./flags.ts";

/** Every flag a command takes, in the order of the CLI's help: --prompt, then the others by name. */
export function allFlags({ app, flags, promptless }: HerokuCommand): Record<string, Flag> {
  const own: Record<string, Flag> = { ...flags };
  if (app) {
    own["app"] = { ...appFlags.app, ...(app === "required" ? { required: true } : {}), ...flags?.["app"] };
    own["remote"] = { ...appFlags.remote, ...flags?.["remote"] };
  }
  const names = app ? Object.keys(own).sort() : Object.keys(own);
  return {
    ...(promptless ? {} : promptFlag),
    ...Object.fromEntries(names.map((name) => [name, own[name]!])),
  };
}
