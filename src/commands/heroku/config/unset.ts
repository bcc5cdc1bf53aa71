import { defineHerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";
import { lastRelease } from "./last-release.ts";

export const configUnset = defineHerokuCommand({
  id: "config:unset",
  app: "required",
  open: true,
  examples: ["config:unset RAILS_ENV", "config:unset RAILS_ENV RACK_ENV"],
  async run({ api, talk, app }, { argv }) {
    const { colour } = talk;
    if (argv.length === 0)
      throw new CliError("Usage: heroku config:unset KEY1 [KEY2 ...]\nMust specify KEY to unset.");
    const keys = argv.map((key) => colour.name(key)).join(", ");
    await talk.action(`Unsetting ${keys} and restarting ${colour.app(app)}`, async () => {
      await api.patch(`/apps/${app}/config-vars`, Object.fromEntries(argv.map((key) => [key, null])));
      return `done, ${colour.name(`v${(await lastRelease(api, app)).version}`)}`;
    });
  },
});
