import { compile } from "../tool/compile.ts";
import { GoError } from "../tool/errors.ts";
import { selectPackages } from "../tool/select.ts";
import { openWorkspace } from "../tool/workspace.ts";
import { buildFlags, type GoVerb, readFlags } from "../verb.ts";

/** go vet: here it says no more than that the packages compile. */
export const vet: GoVerb = {
  async run(process, args, version) {
    const { operands } = readFlags("vet [build flags] [packages]", args, buildFlags);
    const workspace = openWorkspace(process);
    try {
      await compile(process, workspace, selectPackages(process, workspace, operands), { version });
    } catch (error) {
      if (!(error instanceof GoError)) throw error;
      throw new GoError(
        error.message.replace(/^(# .*\n)(\S+:\d+:\d+: [^\n]*)[\s\S]*/, "$1vet: $2"),
        error.status,
      );
    }
    return 0;
  },
};
