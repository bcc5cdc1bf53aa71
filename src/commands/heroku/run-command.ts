import type { Process } from "../../shell/command.ts";
import { allFlags } from "./all-flags.ts";
import { Api } from "./api/client.ts";
import { Credentials } from "./api/credentials.ts";
import { hostsOf } from "./api/hosts.ts";
import type { Context, HerokuCommand, Input } from "./definition.ts";
import { ApiError, CliError, Exit, PlainError } from "./errors.ts";
import { generationOf } from "./generation.ts";
import { findApp } from "./git/find-app.ts";
import { Git } from "./git/git.ts";
import { parse } from "./parse/parse.ts";
import { fill, validate } from "./parse/validate.ts";
import { entries, idOf } from "./registry/registry.ts";
import { errorBox, legacyErrorBox } from "./talk/error-box.ts";
import { Talk } from "./talk/talk.ts";

/** Variables that change what the CLI does; it mentions them beside its version. */
const telling = [
  "HEROKU_API_KEY",
  "HEROKU_APP",
  "HTTPS_PROXY",
  "HTTP_PROXY",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
  "SSL_CA_FILE",
  "SSL_KEY_FILE",
];

/** Runs `heroku ARGV...` and resolves to its exit status. */
export async function run(process: Process, argv: readonly string[]): Promise<number> {
  const talk = new Talk(process);
  const first = argv[0];
  if (first === "--version" || first === "-v" || first === "version") {
    for (const name of telling) {
      const value = process.env.get(name);
      if (value) await talk.warn(`${name} set to ${name === "HEROKU_API_KEY" ? "[REDACTED]" : value}`);
    }
    await talk.line(generationOf(process).version);
    return 0;
  }
  const dashes = argv.indexOf("--");
  const before = dashes < 0 ? argv : argv.slice(0, dashes);
  try {
    if (first === undefined || before.includes("--help") || before.includes("-h")) {
      const { showHelp } = await import("./help/help.ts");
      return await showHelp(talk, generationOf(process), argv);
    }
    return await runCommand(process, talk, argv);
  } catch (error) {
    return await report(talk, error, generationOf(process), argv);
  }
}

async function runCommand(process: Process, talk: Talk, argv: readonly string[]): Promise<number> {
  const [typed = "", ...words] = argv;
  const id = idOf(typed);
  if (id === undefined) {
    const { showHelp, topicOf } = await import("./help/help.ts");
    if (topicOf(typed)) return showHelp(talk, generationOf(process), [typed]);
    const { notFound } = await import("./help/not-found.ts");
    return notFound(process, talk, typed, (other) => runCommand(process, talk, [other, ...words]));
  }
  const entry = entries[id]!;
  if (!entry.load) {
    await process.stderr.write(`heroku ${typed}: this command is not simulated yet\n`);
    return 1;
  }
  const definition = await process.clock.hold(entry.load());
  if (words.includes("--prompt") && !definition.promptless) {
    const { askForWords } = await import("./prompt-mode.ts");
    return runCommand(process, talk, [typed, ...(await askForWords(process, talk, definition, words))]);
  }
  const hosts = hostsOf(process.env);
  if (hosts.warning) await talk.warn(hosts.warning);
  const git = new Git(process, hosts);
  const { app, input } = await readInput(process, talk, git, definition, words);
  const context: Context = {
    process,
    talk,
    git,
    app,
    api: new Api(process, talk, hosts, new Credentials(process, hosts), async (api) => {
      const { logIn } = await import("./api/login.ts");
      await logIn(process, api, talk);
    }),
    generation: generationOf(process),
    runCommand: (other, rest) => runCommand(process, talk, [other, ...rest]),
  };
  return (await definition.run(context, input)) ?? 0;
}

async function readInput(
  process: Process,
  talk: Talk,
  git: Git,
  definition: HerokuCommand,
  words: readonly string[],
) {
  const flags = allFlags(definition);
  const args = definition.args ?? {};
  const parsed = parse(flags, args, words);
  const { values } = parsed;
  const typed = new Set(Object.keys(values));
  fill(flags, parsed, process.env);
  if (definition.app && values["app"] === undefined) {
    const remote = typeof values["remote"] === "string" ? values["remote"] : undefined;
    const found = await findApp(git, remote, definition.app === "required");
    if (found !== undefined) values["app"] = found;
  }
  const dim = (text: string) => (talk.colour.level ? `\x1b[2m${text}\x1b[22m` : text);
  validate(flags, args, Boolean(definition.open), parsed, typed, dim, generationOf(process));
  const app = typeof values["app"] === "string" ? values["app"] : "";
  const input = { options: values, args: parsed.args, argv: parsed.argv } as unknown as Input;
  return { app, input };
}

async function report(
  talk: Talk,
  error: unknown,
  generation: Context["generation"],
  argv: readonly string[],
): Promise<number> {
  if (error instanceof Exit) return error.status;
  if (!(error instanceof CliError || error instanceof PlainError)) throw error;
  await talk.fail();
  const topic = idOf(argv[0] ?? "")?.split(":")[0] ?? "";
  const status = error instanceof CliError ? error.status : 1;
  if (generation.legacyTopics.has(topic) && !(error instanceof CliError && error.byParser)) {
    const text = error instanceof ApiError ? error.body.message : error.message;
    await talk.note(legacyErrorBox(text, talk.colour.plain("31", "▸"), talk.errorColumns));
    return 1;
  }
  if (error instanceof PlainError && generation.major > 7) {
    await talk.note(errorBox(`${error.kind}: ${error.message}`, "", talk.errorColumns));
    return status;
  }
  await talk.note(errorBox(`Error: ${error.message}`, talk.colour.plain("31", "›"), talk.errorColumns));
  if (error instanceof CliError && error.showHelp && generation.major > 7) {
    const { showUsage } = await import("./help/help.ts");
    await talk.note();
    await showUsage(talk, argv);
  }
  return status;
}
