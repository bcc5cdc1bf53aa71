import { defineHerokuCommand } from "./definition.ts";
import { CliError } from "./errors.ts";
import { idOf } from "./registry/registry.ts";

export const which = defineHerokuCommand({
  id: "which",
  promptless: true,
  open: true,
  async run({ talk }, { argv }) {
    if (argv.length === 0)
      throw new CliError(
        '"which" expects a command name\nTry this: Provide a command id like this, "heroku which your:command:here"',
      );
    const id = argv.join(":");
    if (idOf(id) === undefined) throw new CliError(`command ${id} not found`);
    const { bold, plain } = talk.colour;
    await talk.line(`${bold(id)}\n\n${plain("36", "plugin")}: heroku`);
  },
});
