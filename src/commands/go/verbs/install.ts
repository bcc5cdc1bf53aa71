import { join } from "../../../files/paths.ts";
import { binaryName, compile } from "../tool/compile.ts";
import { GoError } from "../tool/errors.ts";
import { writeProgram } from "../tool/program.ts";
import { selectPackages } from "../tool/select.ts";
import { openWorkspace } from "../tool/workspace.ts";
import { buildFlags, type GoVerb, readFlags } from "../verb.ts";

/** go install: programs go to $GOBIN, or to bin in $GOPATH. */
export const install: GoVerb = {
  async run(process, args, version) {
    const { flags, operands } = readFlags("install [build flags] [packages]", args, buildFlags);
    if (operands.some((name) => name.includes("@")))
      throw new GoError(
        `go: installing ${operands[0]} is not simulated yet: only programs of your own module are`,
      );
    const workspace = openWorkspace(process);
    const packages = selectPackages(process, workspace, operands);
    const { programs } = await compile(process, workspace, packages, { version, verbose: flags.has("v") });
    const { files, env } = process;
    const bin =
      env.get("GOBIN") || join(env.get("GOPATH")?.split(":")[0] ?? join(env.get("HOME") ?? "/", "go"), "bin");
    if (programs.length > 0) files.mkdir(bin, { parents: true });
    for (const { package: one, program } of programs)
      writeProgram(files, join(bin, binaryName(one.path)), program);
    return 0;
  },
};
