import { actions } from "./actions.ts";
import { isJump, motions } from "./normal-motions.ts";
import { operatorCommand } from "./operator-command.ts";
import { operators } from "./operators.ts";
import { scrollKeys } from "./scroll.ts";
import type { Vim } from "./vim-session.ts";

/** Keys that wait for another before they mean something. */
const prefixes = new Set(["g", "z", "Z", "[", "]", "ctrl w"]);

/** Reads one command of normal mode and carries it out. */
export async function normalCommand(vim: Vim): Promise<void> {
  const { state } = vim;
  let register: string | undefined;
  let digits = "";
  let key = await vim.key();
  for (;;) {
    if (key === '"') register = await vim.key();
    else if (/^[1-9]$/.test(key) || (key === "0" && digits !== "")) digits += key;
    else break;
    key = await vim.key();
  }
  const count = digits === "" ? undefined : Number(digits);
  if (prefixes.has(key)) key += await vim.key();
  if (operators.has(key)) return operatorCommand(vim, key, { count, register });
  const action = Object.hasOwn(actions, key) ? actions[key] : undefined;
  if (action) return action(vim, { count, register });
  const scroll = scrollKeys[key];
  if (scroll) return scroll(vim, count);
  const motion = Object.hasOwn(motions, key) ? motions[key] : undefined;
  if (!motion) {
    if (/^(?:ctrl w|[\][])./.test(key)) vim.say(`${key}: this key is not simulated yet`);
    return;
  }
  const target = await motion(vim, count);
  if (!target) return;
  const moves = target.row !== state.row || target.column !== state.column;
  if (isJump(key) && moves) state.marks.set("`", { row: state.row, column: state.column });
  const { wanted } = state;
  state.goTo(target.row, key === "$" || key === "end" ? Infinity : target.column);
  if (target.keeps) state.wanted = wanted;
}
