import type { Command, Process } from "../../../shell/command.ts";
import { readClassPath } from "../java/class-path.ts";
import type { PomDependency } from "../maven/model.ts";
import { CljThrow } from "./errors.ts";
import { evaluateBody } from "./evaluate.ts";
import { Dict, type Form, Keyword, show, Vector } from "./forms.ts";
import { fetchJars, MissingJars, remotes } from "./jars.ts";
import { compileMessage, createWorld, runClojureMain } from "./main.ts";
import { toDependency } from "./project.ts";
import { readForms, ReaderError } from "./reader.ts";
import { traceOf } from "./trace.ts";
import { Env } from "./world.ts";

const k = (name: string) => Keyword.of(name);

interface Basis {
  readonly paths: readonly string[];
  readonly dependencies: readonly PomDependency[];
  readonly mainOpts: readonly string[];
}

const dependenciesIn = (deps: Form | undefined): PomDependency[] =>
  deps instanceof Dict
    ? [...deps.entries.values()].flatMap(([name, of]) => {
        const version = of instanceof Dict ? of.get(k("mvn/version")) : undefined;
        return version === undefined ? [] : [toDependency(name, version)];
      })
    : [];

/** deps.edn with the aliases that are asked for. Throws ReaderError. */
function readBasis({ files, cwd }: Process, aliases: readonly string[]): Basis {
  const file = `${cwd}/deps.edn`;
  const [form = new Dict()] = files.is("file", file) ? readForms(files.text(file)) : [];
  const deps = form instanceof Dict ? form : new Dict();
  const paths = deps.get(k("paths"));
  const all = deps.get(k("aliases"));
  const chosen = aliases
    .map((name) => (all instanceof Dict ? all.get(k(name)) : undefined))
    .filter((each) => each instanceof Dict);
  const words = (of: Form | undefined) => (of instanceof Vector ? of.items.map((each) => show(each)) : []);
  const listed = dependenciesIn(deps.get(k("deps")));
  const clojure = listed.some(({ artifact }) => artifact === "clojure")
    ? []
    : [
        {
          group: "org.clojure",
          artifact: "clojure",
          version: "1.12.4",
          scope: "compile",
          type: "jar",
          optional: false,
          exclusions: [],
        },
      ];
  return {
    paths: [
      ...(paths instanceof Vector ? words(paths) : ["src"]),
      ...chosen.flatMap((each) => words(each.get(k("extra-paths")))),
    ],
    dependencies: [
      ...clojure,
      ...listed,
      ...chosen.flatMap((each) => [
        ...dependenciesIn(each.get(k("extra-deps"))),
        ...dependenciesIn(each.get(k("deps"))),
      ]),
    ],
    mainOpts: chosen.flatMap((each) => words(each.get(k("main-opts")))),
  };
}

/** The Clojure CLI. Its stub names the version: "#!dojo clojure 1.12.4.1597". */
export const clojure: Command = {
  name: "clojure",
  summary: "run Clojure programs",
  usage: "clojure [-M[:alias] | -e EXPR | -P] [args]",
  async run(process, [version = "", ...argv]) {
    const { stdout, stderr, files, cwd, env } = process;
    const [first = "", ...rest] = argv;
    if (first === "--version" || first === "-version") {
      const stream = first === "--version" ? stdout : stderr;
      await stream.write(`Clojure CLI version ${version}\n`);
      return 0;
    }
    if (/^-[TX]/.test(first)) {
      await stderr.write(`clojure: ${first} is not simulated yet\n`);
      return 1;
    }
    const aliases = /^-[MAP]/.test(first) ? first.slice(2).split(":").filter(Boolean) : [];
    try {
      const basis = readBasis(process, aliases);
      const jars = await fetchJars(
        process,
        env.get("HOME") ?? "/",
        basis.dependencies,
        async (file, remote) => {
          await stderr.write(`Downloading: ${file} from ${remote}\n`);
        },
      );
      if (first.startsWith("-P")) return 0;
      const parts = readClassPath(files, cwd, [...basis.paths, ...jars]);
      const words = /^-[MA]/.test(first) ? [...basis.mainOpts, ...rest] : argv;
      const at = words.findIndex((word) => word === "-m" || word === "--main");
      if (at >= 0) return await runClojureMain(process, words[at + 1] ?? "", words.slice(at + 2), parts);
      const [option, text] = words;
      if (option === "-e" || option === "--eval") return await evaluateText(process, text ?? "", parts);
      if (option !== undefined && files.is("file", `${cwd}/${option}`))
        return await evaluateText(process, files.text(`${cwd}/${option}`), parts, false);
      await stderr.write(
        "clojure: typing Clojure line by line is not simulated yet. Write a file and run: clojure -M FILE, or clojure -M -e 'EXPR'\n",
      );
      return 1;
    } catch (error) {
      if (error instanceof ReaderError) {
        await stderr.write(
          `Error building classpath. Error reading edn. ${error.message} (${cwd}/deps.edn)\n`,
        );
        return 1;
      }
      if (!(error instanceof MissingJars)) throw error;
      const { group, artifact, version: wanted } = error.dependencies[0]!;
      await stderr.write(
        `Error building classpath. Could not find artifact ${group}:${artifact}:jar:${wanted} in ${remotes[0]!.id} (${remotes[0]!.url}/)\n`,
      );
      return 1;
    }
  },
};

async function evaluateText(
  process: Process,
  text: string,
  parts: ReturnType<typeof readClassPath>,
  prints = true,
): Promise<number> {
  const world = createWorld(process, parts);
  const env = new Env({
    name: "user",
    vars: new Map(),
    aliases: new Map(),
    refers: new Map(),
    declared: new Set(),
    file: "NO_SOURCE_PATH",
  });
  try {
    for (const form of readForms(text)) {
      const value = await evaluateBody(world, [form], env);
      if (prints && value !== null) await process.stdout.write(`${show(value, true)}\n`);
    }
    while (world.alive.size > 0) await Promise.race([...world.alive, world.ended]);
    return 0;
  } catch (error) {
    const said =
      compileMessage(world, error) ??
      (error instanceof CljThrow
        ? `Execution error (${error.type.slice(error.type.lastIndexOf(".") + 1)}) at user/eval (REPL:1).\n${error.message || traceOf(error).trim()}\n`
        : undefined);
    if (said === undefined) throw error;
    await process.stderr.write(said);
    return 1;
  }
}
