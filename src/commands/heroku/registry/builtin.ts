import type { Entries } from "../definition.ts";

export const builtinEntries: Entries = {
  autocomplete: { summary: "display autocomplete installation instructions" },
  "autocomplete:create": {
    summary: "create autocomplete setup scripts and completion functions",
    hidden: true,
  },
  "autocomplete:doctor": { summary: "autocomplete diagnostic", hidden: true },
  "autocomplete:options": {
    summary: "display arg or flag completion options (used internally by completion functions)",
    hidden: true,
  },
  "autocomplete:script": { summary: "display autocomplete setup script for shell", hidden: true },
  commands: { summary: "List all heroku commands." },
  help: { summary: "Display help for heroku.", load: async () => (await import("../help.ts")).help },
  plugins: {
    summary: "List installed plugins.",
    load: async () => (await import("../plugins/index.ts")).plugins,
  },
  "plugins:inspect": { summary: "Displays installation properties of a plugin." },
  "plugins:install": { summary: "Installs a plugin into heroku.", aliases: ["plugins:add"] },
  "plugins:link": { summary: "Links a plugin into the CLI for development." },
  "plugins:reset": { summary: "Remove all user-installed and linked plugins." },
  "plugins:uninstall": {
    summary: "Removes a plugin from the CLI.",
    aliases: ["plugins:unlink", "plugins:remove"],
  },
  "plugins:update": { summary: "Update installed plugins." },
  repl: { summary: "enter an interactive REPL session to run Heroku CLI commands" },
  search: { summary: "Search for a command." },
  update: { summary: "update the heroku CLI", load: async () => (await import("../update.ts")).update },
  version: { summary: "" },
  "version:info": { summary: "display changelog information for a specific CLI version" },
  which: {
    summary: "Show which plugin a command is in.",
    load: async () => (await import("../which.ts")).which,
  },
};
