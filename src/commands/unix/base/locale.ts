import type { Process } from "../../../shell/command.ts";

/** Is the text of this process UTF-8? The C locale knows single bytes only. */
export const isUtf8 = ({ env }: Pick<Process, "env">): boolean =>
  /utf-?8/i.test(env.get("LC_ALL") || env.get("LC_CTYPE") || env.get("LANG") || "");
