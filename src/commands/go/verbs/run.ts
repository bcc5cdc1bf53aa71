import { compile } from "../tool/compile.ts";
import { GoError } from "../tool/errors.ts";
import type { Package } from "../tool/packages.ts";
import { namedFiles, selectPackages } from "../tool/select.ts";
import { findRoot, openWorkspace, type Workspace } from "../tool/workspace.ts";
import { buildFlags, type GoVerb, readFlags } from "../verb.ts";

/** go run: builds a program and runs it; a status of its own is told on stderr, and go's is 1. */
export const run: GoVerb = {
  async run(process, args, version) {
    const { operands } = readFlags(
      "run [build flags] [-exec xprog] package [arguments...]",
      args,
      buildFlags,
    );
    const count = operands.findIndex((name) => !name.endsWith(".go"));
    const names = count === -1 ? operands : count === 0 ? operands.slice(0, 1) : operands.slice(0, count);
    if (names.length === 0) throw new GoError("go: no go files listed");
    let workspace: Workspace;
    let packages: Package[];
    if (names[0]!.endsWith(".go") && findRoot(process) === undefined) {
      packages = [namedFiles(process, names)];
      workspace = {
        root: process.cwd,
        vendored: false,
        mod: {
          module: "command-line-arguments",
          go: undefined,
          requires: [],
          others: [],
          replaced: new Map(),
        },
      };
    } else {
      workspace = openWorkspace(process);
      packages = selectPackages(process, workspace, names);
    }
    const { programs } = await compile(process, workspace, packages, { version });
    const [first] = programs;
    if (!first) throw new GoError(`package ${packages[0]!.path} is not a main package`);
    const { runProgram } = await import("../run/run-program.ts");
    const status = await runProgram(process, first.program, [
      "/tmp/go-build/b001/exe/main",
      ...operands.slice(names.length),
    ]);
    if (status === 0) return 0;
    await process.stderr.write(`exit status ${status}\n`);
    return 1;
  },
};
