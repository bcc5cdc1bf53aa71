import { defineHerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";
import { readEnvFile } from "./env-file.ts";

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
    const { process } = context;
    if (argv.length === 0)
      throw new CliError("Usage: heroku local:run [COMMAND]\nMust specify command to run", { status: 255 });
    const env = await readEnvFile(context, options.env);
    if (env) {
      const text = "[OKAY] Loaded ENV .env File as KEY=VALUE Format";
      await process.stdout.write(process.stdout.isTTY ? `\x1b[32m${text}\x1b[0m\n` : `${text}\n`);
    }
    return process.spawn(argv, { env: { ...env, ...(options.port ? { PORT: options.port } : {}) } });
  },
});
