import { defineHerokuCommand } from "./definition.ts";
import { showHelp } from "./help/help.ts";

export const help = defineHerokuCommand({
  id: "help",
  open: true,
  promptless: true,
  args: { command: { help: "Command to show help for." } },
  flags: { "nested-commands": { short: "n", help: "Include all nested commands in the output." } },
  run: ({ talk, generation }, { argv }) => showHelp(talk, generation, argv),
});
