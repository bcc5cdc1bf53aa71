import type { Verb } from "../verb.ts";
import { runSubmodule } from "../submodule/run.ts";

export const submodule: Verb = {
  verb: "submodule",
  summary: "Initialize, update or inspect submodules",
  usage: "git submodule [--quiet] [--cached]",
  options: {},
  async run(git, argv) {
    git.repository.needWorkTree();
    return runSubmodule(git, argv);
  },
};
