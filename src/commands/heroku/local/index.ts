import { resolve } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import { quoteWord } from "../../../shell/quote.ts";
import { defineHerokuCommand } from "../definition.ts";
import { CliError } from "../errors.ts";
import { findEnvFiles, readEnvFiles } from "./env-file.ts";
import { Foreman, type Worker } from "./foreman.ts";
import { readCounts, readProcfile } from "./procfile.ts";
import { say } from "./say.ts";
import { shellFor } from "./shell-for.ts";

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
    const { files, cwd } = process;
    if (options.restart) throw new CliError(`--restart ${gone}`);
    if (options.concurrency) throw new CliError(`--concurrency ${gone}`);
    const file = options.procfile || "Procfile";
    const path = resolve(cwd, file);
    const found = files.is("file", path);
    const startCommand = options["start-cmd"];
    const named = args.processname;
    const envFiles = await findEnvFiles(context, options.env);
    if (!found && !named) {
      if (!startCommand)
        throw new CliError(
          `No ${file} found.\nAdd a Procfile to add process types.\nhttps://devcenter.heroku.com/articles/procfile\nOr specify a start command with --start-cmd.`,
        );
      const port = talk.colour.label(options.port ?? "");
      if (options.port)
        await talk.warn(`The specified port, ${port}, is being ignored when using --start-cmd.`);
      return process.spawn(shellFor(`sh -c ${quoteWord(startCommand)}`), {
        env: await readEnvFiles(context, envFiles),
      });
    }
    if (startCommand && !named)
      await talk.warn(`The specified start command, ${talk.colour.label(startCommand)}, is being ignored.`);
    // With a name node-foreman looks for the Procfile itself, and knows one more way.
    const read = found ? readProcfile(files.text(path)) : undefined;
    const all = [...(read?.keys() ?? [])].filter((name) => name !== "release").join(",");
    const env = await readEnvFiles(context, envFiles);
    const processes = read ?? (await startOfPackage(process));
    if (!processes) return 0;
    const first = Number.parseInt(
      options.port || env["PORT"] || process.env.get("PORT") || String(generation.localPort),
      10,
    );
    if (first < 1024) {
      const advice = `Only Proxies Can Bind to Privileged Ports - Try 'sudo nf start -x ${first}'`;
      await say(process.stderr, "FAIL", advice);
      return 0;
    }
    const counts = readCounts(named ?? (all || [...processes.keys()].join(",")));
    const workers = [...counts].flatMap(([name, count], type) =>
      Array.from({ length: count }, (_, at): Worker => {
        const label = `${name}.${at + 1}`;
        return {
          name: label,
          command: processes.get(name),
          colour: type + at,
          env: { FOREMAN_WORKER_NAME: label, ...env, PORT: String(first + 100 * type + at) },
        };
      }),
    );
    const width = Math.max(0, ...[...counts].map(([name, count]) => `${name}${count}`.length)) + 12;
    return new Foreman(process, width).run(workers);
  },
});

/** Without a Procfile a package is started by its `npm start`; undefined when there is neither, which is said. */
async function startOfPackage({
  files,
  cwd,
  stdout,
  stderr,
}: Process): Promise<ReadonlyMap<string, string> | undefined> {
  await say(stderr, "WARN", "ENOENT: no such file or directory, open 'Procfile'");
  if (files.exists(resolve(cwd, "package.json"))) {
    await say(stdout, "OKAY", "package.json file found - trying 'npm start'");
    return new Map([["web", "npm start"]]);
  }
  const advice =
    "No Procfile and no package.json file found in Current Directory - See run-foreman.cjs --help";
  await say(stderr, "FAIL", advice);
  return undefined;
}
