import { type Command, CommandError } from "../../shell/command.ts";
import type { Desktop } from "./dojo.ts";

/** Opens a page in the simulated browser, or a file in the page's editor, as the desktop's own xdg-open would. */
export const createXdgOpen = (desktop: Desktop): Command => ({
  name: "xdg-open",
  summary: "open a page or a file on the desktop",
  usage: "xdg-open { file | URL }",
  async run({ files, cwd }, [target]) {
    if (target === undefined)
      throw new CommandError("no argument given\nTry 'xdg-open --help' for more information.");
    if (/^https?:\/\//.test(target)) desktop.open(target);
    else {
      const path = target.startsWith("/") ? target : `${cwd}/${target}`;
      if (!files.exists(path)) throw new CommandError(`file '${target}' does not exist`, 2);
      desktop.edit(path);
    }
    return 0;
  },
});
