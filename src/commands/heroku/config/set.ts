import type { ConfigVars } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";
import { lastRelease } from "./last-release.ts";

export const configSet = defineHerokuCommand({
  id: "config:set",
  app: "required",
  open: true,
  examples: ["config:set RAILS_ENV=staging", "config:set RAILS_ENV=staging RACK_ENV=staging"],
  async run({ api, talk, app }, { argv }) {
    const { colour } = talk;
    if (argv.length === 0)
      throw new CliError(
        "Usage: heroku config:set KEY1=VALUE1 [KEY2=VALUE2 ...]\nMust specify KEY and VALUE to set.",
        { status: 1 },
      );
    const vars: Record<string, string> = {};
    for (const word of argv) {
      const at = word.indexOf("=");
      if (at < 0)
        throw new CliError(
          `${colour.name(word)} is invalid. Must be in the format ${colour.code("FOO=bar")}.`,
          { status: 1 },
        );
      vars[word.slice(0, at)] = word.slice(at + 1);
    }
    const keys = argv.map((word) => colour.name(word.split("=")[0]!)).join(", ");
    await talk.start(`Setting ${keys} and restarting ${colour.app(app)}`);
    const now = await api.patch<ConfigVars>(`/apps/${app}/config-vars`, vars);
    const { version } = await lastRelease(api, app);
    await talk.stop(`done, ${colour.name(`v${version}`)}`);
    const set = Object.entries(now).filter(([key]) => vars[key]);
    await talk.keyValues(Object.fromEntries(set.map(([key, value]) => [colour.name(key), value])));
  },
});
