import { resolve } from "../../../files/paths.ts";
import { type Context, defineHerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";
import { readEnvFile } from "./env-file.ts";
import { Foreman, type Worker } from "./foreman.ts";
import { readProcfile } from "./procfile.ts";

const gone = "is no longer available\nUse forego instead: https://github.com/ddollar/forego";

export const local = defineHerokuCommand({
  id: "local",
  promptless: true,
  args: { processname: { help: "name of the process" } },
  flags: {
    concurrency: { short: "c", value: true, hidden: true },
    env: { short: "e", value: true, help: "location of env file (defaults to .env)" },
    port: { short: "p", value: true, help: "port to listen on" },
    procfile: { short: "f", value: true, help: "use a different Procfile" },
    restart: { short: "r", hidden: true },
    "start-cmd": { value: true, help: "command to run as web when no Procfile is present" },
  },
  description: "Start the application specified by a Procfile (defaults to ./Procfile)",
  examples: ["local", "local web", "local web=2", "local web=1,worker=2"],
  async run(context, { options, args }) {
    const { process, talk, generation } = context;
    const { files, cwd, stdout } = process;
    if (options.restart) throw new CliError(`--restart ${gone}`);
    if (options.concurrency) throw new CliError(`--concurrency ${gone}`);
    const file = options.procfile || "Procfile";
    const path = resolve(cwd, file);
    const found = files.is("file", path);
    const startCommand = options["start-cmd"];
    if (!found && !startCommand)
      throw new CliError(
        `No ${file} found.\nAdd a Procfile to add process types.\nhttps://devcenter.heroku.com/articles/procfile\nOr specify a start command with --start-cmd.`,
      );
    const env = await readEnvFile(context, options.env);
    if (found && startCommand)
      await talk.warn(`The specified start command, ${talk.colour.label(startCommand)}, is being ignored.`);
    if (!found) {
      if (env) await announce(context);
      return process.spawn(["bash", "-c", startCommand!], { env: env ?? {} });
    }
    const processes = readProcfile(files.text(path));
    const counts = readCounts(args.processname, processes);
    if (env) await announce(context);
    if (stdout.isTTY)
      await stdout.write(`\x1b[32m[OKAY] Trimming display Output to ${stdout.columns} Columns\x1b[0m\n`);
    for (const [name] of counts)
      if (!processes.has(name)) {
        await process.stderr.write(`[WARN] Required Key '${name}' Does Not Exist in Procfile Definition\n`);
        return 0;
      }
    const first = Number(options.port || env?.["PORT"] || process.env.get("PORT") || generation.localPort);
    const workers = [...counts].flatMap(([name, count], type) =>
      Array.from({ length: count }, (_, at): Worker => {
        const port = String(first + 100 * type + at);
        return {
          name: `${name}.${at + 1}`,
          command: processes.get(name)!,
          env: { ...env, PORT: port, FOREMAN_WORKER_NAME: `${name}.${at + 1}` },
        };
      }),
    );
    await new Foreman(process, workers).run(workers);
    return 0;
  },
});

async function announce({ process: { stdout } }: Context): Promise<void> {
  const text = "[OKAY] Loaded ENV .env File as KEY=VALUE Format";
  await stdout.write(stdout.isTTY ? `\x1b[32m${text}\x1b[0m\n` : `${text}\n`);
}

/** `web=2,worker`: how many of each; all but `release` once when nothing is named. */
function readCounts(
  typed: string | undefined,
  processes: ReadonlyMap<string, string>,
): ReadonlyMap<string, number> {
  if (!typed)
    return new Map([...processes.keys()].filter((name) => name !== "release").map((name) => [name, 1]));
  return new Map(
    typed.split(",").map((part) => {
      const [name = "", count] = part.split("=");
      return [name, count === undefined ? 1 : Number(count)];
    }),
  );
}
