import type { LineReader, Tty } from "../base/tty.ts";
import type { Process } from "./command.ts";
import type { Programs } from "./programs.ts";
import { showPrompt } from "./prompt.ts";
import { createShell, type Shell } from "./shell.ts";

/** Serves whoever sits at the terminal, line by line, until `exit` or Ctrl-D; answers with the shell's status. */
export async function converse(
  process: Process,
  terminal: Tty,
  lines: LineReader,
  programs: Programs,
): Promise<number> {
  const { files, cwd, fetch, clock, random, listen, memory } = process;
  const env = { PS1: "\\s-\\v\\$ ", ...Object.fromEntries(process.env) };
  const { group, processes } = process.inheritance ?? {};
  const shell = createShell({
    ...{ files, cwd, env, programs, fetch, clock, random, listen, memory, group, processes },
    interactive: true,
  });
  const take = () => lines.takeInterrupts((signal) => void shell.interrupt(signal));
  let giveBack = take();
  // While this shell is stopped itself, the keys are for the one that started it.
  const offs = [
    group?.suspension.onStop.on(() => giveBack()),
    group?.suspension.onResume.on(() => (giveBack = take())),
  ];
  try {
    while (shell.exited === undefined) {
      const text = await readLine(process, lines, shell);
      if (text === undefined || text.trim() === "") {
        await shell.tellOfJobs();
        continue;
      }
      shell.remember(text);
      const { signal } = process;
      const stdout = terminal.output(signal);
      await shell.run(text, { stdin: terminal.input(signal), stdout, stderr: stdout, terminal, signal });
      if (process.signal.aborted) throw process.signal.reason;
    }
    return shell.exited;
  } finally {
    offs.forEach((off) => off?.());
    giveBack();
  }
}

/** The next line; undefined when it was given up. Ctrl-D is `exit`. */
async function readLine(process: Process, lines: LineReader, shell: Shell): Promise<string | undefined> {
  const { env, cwd } = shell;
  const parts = {
    user: env.get("USER") ?? "user",
    host: env.get("HOSTNAME") ?? "localhost",
    cwd,
    home: env.get("HOME"),
    root: process.files.uid === 0,
  };
  const answer = await lines.readLine({
    prompt: showPrompt(env.get("PS1") ?? "", parts),
    continuation: showPrompt(env.get("PS2") ?? "> ", parts),
    history: shell.history,
    incomplete: (text) => shell.incomplete(text),
    complete: (line, cursor) => shell.complete(line, cursor),
    signal: process.signal,
  });
  if (answer.kind === "end") return "exit";
  if (answer.kind === "interrupted") await shell.interrupt("SIGINT");
  return answer.kind === "line" ? answer.text : undefined;
}
