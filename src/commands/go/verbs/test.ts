import { compile } from "../tool/compile.ts";
import { GoError } from "../tool/errors.ts";
import { selectPackages } from "../tool/select.ts";
import { openWorkspace } from "../tool/workspace.ts";
import { buildFlags, type GoVerb, readFlags } from "../verb.ts";

/** go test: packages without tests say so; tests themselves cannot be run here. */
export const test: GoVerb = {
  async run(process, args, version) {
    const { operands } = readFlags("test [build/test flags] [packages]", args, {
      bare: [...buildFlags.bare, "cover", "short", "json"],
      valued: [...buildFlags.valued, "run", "count", "timeout", "bench"],
    });
    const workspace = openWorkspace(process);
    const packages = selectPackages(process, workspace, operands);
    await compile(process, workspace, packages, { version });
    const tested = packages.find(({ tests }) => tests.length > 0);
    if (tested) throw new GoError(`go: running the tests of ${tested.path} is not simulated yet`);
    for (const { path } of packages) await process.stdout.write(`?   \t${path}\t[no test files]\n`);
    return 0;
  },
};
