import { join, resolve } from "../../../files/paths.ts";
import { binaryName, compile } from "../tool/compile.ts";
import { writeProgram } from "../tool/program.ts";
import { selectPackages } from "../tool/select.ts";
import { openWorkspace } from "../tool/workspace.ts";
import { buildFlags, type GoVerb, readFlags } from "../verb.ts";

/** go build: the one program that was asked for is written here, or where -o says; more than one only with -o FOLDER. */
export const build: GoVerb = {
  async run(process, args, version) {
    const { flags, operands } = readFlags("build [-o output] [build flags] [packages]", args, buildFlags);
    const workspace = openWorkspace(process);
    const packages = selectPackages(process, workspace, operands);
    const { programs } = await compile(process, workspace, packages, { version, verbose: flags.has("v") });
    const { files, cwd } = process;
    const output = flags.get("o");
    const target = typeof output === "string" ? resolve(cwd, output) : undefined;
    const intoFolder = typeof output === "string" && (output.endsWith("/") || files.is("directory", target!));
    if (target === undefined && packages.length > 1) return 0;
    for (const { package: one, program } of programs) {
      const named = operands[0]?.endsWith(".go")
        ? operands[0].replace(/^.*\/|\.go$/g, "")
        : binaryName(one.path);
      if (intoFolder) files.mkdir(target!, { parents: true });
      writeProgram(
        files,
        target === undefined ? join(cwd, named) : intoFolder ? join(target, named) : target,
        program,
      );
    }
    return 0;
  },
};
