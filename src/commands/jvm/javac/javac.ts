import { dirname, join, resolve } from "../../../files/paths.ts";
import type { Command } from "../../../shell/command.ts";
import { writeClass } from "../java/class-file.ts";
import { readClassPath } from "../java/class-path.ts";
import { featureOf } from "../java/versions.ts";
import { compileSources } from "./compile.ts";

const usage = `Usage: javac <options> <source files>
use --help for a list of possible options
`;

/** The compiler. Its stub names the version. */
export const javac: Command = {
  name: "javac",
  summary: "compile Java sources",
  usage: "javac <options> <source files>",
  async run(process, [version = "", ...argv]) {
    const { files, cwd, stderr, stdout } = process;
    let target: string | undefined;
    let classPath = process.env.get("CLASSPATH") ?? ".";
    let release: number | undefined;
    const sources: string[] = [];
    for (let i = 0; i < argv.length; i++) {
      const word = argv[i]!;
      if (word === "-version" || word === "--version") {
        await stdout.write(`javac ${version}\n`);
        return 0;
      }
      if (word === "-d") target = argv[++i];
      else if (word === "-cp" || word === "-classpath" || word === "--class-path")
        classPath = argv[++i] ?? "";
      else if (
        word === "--release" ||
        word === "-source" ||
        word === "-target" ||
        word === "--source" ||
        word === "--target"
      )
        release = Number(argv[++i]);
      else if (word.startsWith("-")) {
        if (/^-(?:g|nowarn|Xlint|parameters|Werror|deprecation|proc|encoding)/.test(word)) continue;
        await stderr.write(`error: invalid flag: ${word}\n${usage}`);
        return 2;
      } else sources.push(word);
    }
    if (sources.length === 0) {
      await stderr.write(usage);
      return 2;
    }
    const newest = featureOf(version);
    if (release !== undefined && (release > newest || Number.isNaN(release))) {
      await stderr.write(`error: release version ${release} not supported\n${usage}`);
      return 2;
    }
    for (const source of sources)
      if (!files.is("file", resolve(cwd, source))) {
        await stderr.write(`error: file not found: ${source}\n${usage}`);
        return 2;
      }
    const found = readClassPath(files, cwd, classPath.split(":"));
    const compiled = compileSources(
      sources.map((path) => ({ path, text: files.text(resolve(cwd, path)) })),
      {
        version,
        known: [
          ...found.packages,
          ...found.classes.map(({ name }) => dirname(`/${name}`).slice(1).replaceAll("/", ".")),
        ],
        ...(release !== undefined && { release }),
      },
    );
    await stderr.write(compiled.report);
    for (const each of compiled.classes) {
      const from = sources.find((source) => source.endsWith(each.file))!;
      const simple = each.name.slice(each.name.lastIndexOf("/") + 1);
      const path =
        target === undefined
          ? join(dirname(resolve(cwd, from)), `${simple}.class`)
          : join(resolve(cwd, target), `${each.name}.class`);
      files.mkdir(dirname(path), { parents: true });
      files.write(path, writeClass(each));
    }
    return compiled.problems.length > 0 ? 1 : 0;
  },
};
