import type { Command, Process } from "../../shell/command.ts";
import { readText } from "../../base/streams.ts";
import { dirname, resolve } from "../../files/paths.ts";
import { rubyHome } from "./home.ts";
import { describeRuby } from "./ruby-version.ts";
import { useBundle } from "./bundler/use.ts";
import { requireFeature, runText } from "./runtime/require.ts";
import { newFrame, runRuby } from "./run.ts";
import { RArray, str } from "./runtime/values.ts";
import { parseProgram } from "./language/statements.ts";
import { RubySyntaxError } from "./language/cursor.ts";

/** The interpreter. Its first argument, set by its stub, is its version. */
export const ruby: Command = {
  name: "ruby",
  summary: "run a Ruby program",
  usage: "ruby [-e CODE | FILE] [ARG]...",
  async run(process, [version = "", ...argv]) {
    const required: string[] = [];
    const folders: string[] = [];
    const codes: string[] = [];
    let check = false;
    let at = 0;
    for (; at < argv.length; at++) {
      const word = argv[at]!;
      if (word === "-v" || word === "--version") {
        await process.stdout.write(`${describeRuby(version)}\n`);
        return 0;
      }
      if (word === "-h" || word === "--help") {
        await process.stdout.write("Usage: ruby [options] [--] [filepath] [arguments]\n");
        return 0;
      }
      if (word === "-e") codes.push(argv[++at] ?? "");
      else if (word === "-r") required.push(argv[++at] ?? "");
      else if (word.startsWith("-r")) required.push(word.slice(2));
      else if (word === "-I") folders.push(argv[++at] ?? "");
      else if (word.startsWith("-I")) folders.push(word.slice(2));
      else if (word === "-c") check = true;
      else if (/^-(?:w|W\S*|U|-yjit|-jit|-enable\S*|-disable\S*)$/.test(word)) continue;
      else if (word.startsWith("-") && word !== "-") {
        await process.stderr.write(
          `ruby: invalid option ${word}  (-h will show valid options) (RuntimeError)\n`,
        );
        return 1;
      } else break;
    }
    const home = rubyHome(process, version);
    const file = codes.length > 0 ? undefined : argv[at];
    const rest = argv.slice(codes.length > 0 ? at : at + 1);
    const isPiped = file === undefined && codes.length === 0;
    if (isPiped && process.stdin.isTTY) {
      await process.stderr.write(
        "ruby: typing Ruby line by line is not simulated yet. Write a file and run: ruby FILE, or ruby -e 'CODE'\n",
      );
      return 1;
    }
    const source =
      codes.length > 0
        ? codes.join("\n")
        : file !== undefined && file !== "-"
          ? readProgram(process, file)
          : await readText(process.stdin);
    if (source === undefined) {
      await process.stderr.write(`ruby: No such file or directory -- ${file} (LoadError)\n`);
      return 1;
    }
    const name = file ?? (codes.length > 0 ? "-e" : "-");
    if (check) return checkSyntax(process, source, name);
    return runRuby(process, home, async (running) => {
      running.globals.set("$0", str(name));
      running.globals.set("$PROGRAM_NAME", str(name));
      running.object.constants.set("ARGV", new RArray(rest.map(str)));
      running.loadPath.push(...folders.map((folder) => resolve(process.cwd, folder)));
      if (process.env.get("RUBYOPT")?.includes("bundler/setup")) useBundle(running);
      const frame = newFrame(running, name);
      for (const feature of required) await requireFeature(running, frame, feature);
      running.mainProgram = true;
      if (file !== undefined) running.scriptFolder = dirname(resolve(process.cwd, file));
      await runText(running, source, { file: name, label: "<main>" });
    });
  },
};

function readProgram({ files, cwd }: Process, name: string): string | undefined {
  const path = resolve(cwd, name);
  return files.is("file", path) ? files.text(path) : undefined;
}

async function checkSyntax(process: Process, source: string, name: string): Promise<number> {
  try {
    parseProgram(source);
  } catch (error) {
    if (!(error instanceof RubySyntaxError)) throw error;
    await process.stderr.write(`${name}: ${name}:${error.line}: syntax error found (SyntaxError)\n`);
    return 1;
  }
  await process.stdout.write("Syntax OK\n");
  return 0;
}
