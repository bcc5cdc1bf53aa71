import { quoteWord } from "../../../shell/quote.ts";
import { defineHerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";
import { findEnvFiles, readEnvFiles } from "./env-file.ts";
import { shellFor } from "./shell-for.ts";

export const localRun = defineHerokuCommand({
  id: "local:run",
  open: true,
  promptless: true,
  flags: {
    env: { short: "e", value: true, help: "location of env file (defaults to .env)" },
    port: { short: "p", value: true, help: "port to listen on" },
  },
  examples: ["local:run bin/migrate"],
  async run(context, { options, argv }) {
    if (argv.length === 0)
      throw new CliError("Usage: heroku local:run [COMMAND]\nMust specify command to run", { status: 255 });
    const env = await readEnvFiles(context, await findEnvFiles(context, options.env));
    // Each word stays one; and the port is heard by `heroku local` alone.
    return context.process.spawn(shellFor(argv.map((word) => quoteWord(word)).join(" ")), { env });
  },
});
