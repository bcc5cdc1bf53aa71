import type { Process } from "../../../shell/command.ts";

/** What /etc/hostname says; a dyno's machine has its own. */
export const hostName = ({ files }: Pick<Process, "files">): string =>
  files.exists("/etc/hostname") ? files.text("/etc/hostname").trim() : "dojo";
