import { readText } from "../../base/streams.ts";
import { resolve } from "../../files/paths.ts";
import type { Command, Process } from "../../shell/command.ts";
import { PhpSyntaxError } from "./language/tokens.ts";
import { parseFile } from "./language/statements.ts";
import { createPhp, runScript } from "./run.ts";
import { PArray } from "./runtime/values.ts";
import { Ref } from "./runtime/values.ts";
import { serveBuiltIn } from "./server/built-in.ts";

const banner = (version: string): string =>
  `PHP ${version} (cli) (built: Aug 18 2026 10:00:00) (NTS)\nCopyright (c) The PHP Group\nZend Engine v${version.replace(/^8/, "4")}, Copyright (c) Zend Technologies\n`;

const modules = [
  "Core",
  "ctype",
  "curl",
  "date",
  "filter",
  "hash",
  "json",
  "mbstring",
  "openssl",
  "pcre",
  "PDO",
  "pdo_pgsql",
  "pgsql",
  "session",
  "SPL",
  "standard",
];

/** The interpreter. Its first argument, set by its stub, is its version. */
export const php: Command = {
  name: "php",
  summary: "run a PHP script",
  usage: "php [-r CODE | -S ADDRESS:PORT [-t FOLDER] | FILE] [ARG]...",
  async run(process, [version = "", ...argv]) {
    const [first, ...rest] = argv;
    const { stdout, stderr } = process;
    switch (first) {
      case "-v":
      case "--version":
        await stdout.write(banner(version));
        return 0;
      case "-m":
        await stdout.write(`[PHP Modules]\n${modules.join("\n")}\n\n[Zend Modules]\n\n`);
        return 0;
      case "-r":
        return runText(process, version, `<?php ${rest[0] ?? ""}`, "Command line code", [
          "Standard input code",
          ...rest.slice(1),
        ]);
      case "-l":
        return lint(process, rest[0] ?? "");
      case "-S":
        return serveBuiltIn(process, version, rest);
      case "-a":
        await stderr.write(
          "php: typing PHP line by line is not simulated yet. Write a file and run: php FILE, or php -r 'CODE'\n",
        );
        return 1;
      case "-i":
        await stderr.write("php: php -i is not simulated yet\n");
        return 1;
      case undefined:
        if (process.stdin.isTTY) {
          await stderr.write(
            "php: typing PHP line by line is not simulated yet. Write a file and run: php FILE, or php -r 'CODE'\n",
          );
          return 1;
        }
        return runText(process, version, await readText(process.stdin), "Standard input code", ["-"]);
    }
    const file = first === "-f" ? (rest[0] ?? "") : first;
    const path = resolve(process.cwd, file);
    if (!process.files.is("file", path)) {
      await stdout.write(`Could not open input file: ${file}\n`);
      return 1;
    }
    return runText(process, version, process.files.text(path), path, argv.slice(first === "-f" ? 1 : 0));
  },
};

async function runText(
  process: Process,
  version: string,
  source: string,
  file: string,
  argv: readonly string[],
): Promise<number> {
  const running = await createPhp(process, version);
  running.globals.set("argv", new Ref(PArray.of(argv)));
  running.globals.set("argc", new Ref(BigInt(argv.length)));
  const outcome = await runScript(running, { file, source });
  return outcome.kind === "done" ? outcome.status : outcome.kind === "failed" ? 255 : 1;
}

async function lint({ files, cwd, stdout, stderr }: Process, name: string): Promise<number> {
  const path = resolve(cwd, name);
  if (!files.is("file", path)) {
    await stdout.write(`Could not open input file: ${name}\n`);
    return 1;
  }
  try {
    parseFile(files.text(path));
  } catch (error) {
    if (!(error instanceof PhpSyntaxError)) throw error;
    await stderr.write(`PHP Parse error:  ${error.message} in ${name} on line ${error.line}\n`);
    await stdout.write(`\nErrors parsing ${name}\n`);
    return 255;
  }
  await stdout.write(`No syntax errors detected in ${name}\n`);
  return 0;
}
