import type { LineReader, Tty } from "../base/tty.ts";
import type { Process } from "./command.ts";
import type { Programs } from "./programs.ts";
import { editLine } from "./edit-line.ts";
import { createShell, type Shell, type Streams } from "./shell.ts";
import type { Start } from "./sitting.ts";

/** Serves whoever sits at the terminal, line by line, until `exit` or Ctrl-D; answers with the shell's status. */
export async function converse(
  process: Process,
  terminal: Tty,
  lines: LineReader,
  programs: Programs,
  start: Start,
): Promise<number> {
  const { files, cwd, fetch, clock, random, listen, memory } = process;
  const env = Object.fromEntries(process.env);
  env["PS1"] ??= "\\s-\\v\\$ ";
  env["HISTFILE"] ??= `${env["HOME"] ?? ""}/.bash_history`;
  const { group, processes, onFault } = process.inheritance ?? {};
  const shell = createShell({
    ...{ files, cwd, env, programs, fetch, clock, random, listen, memory, group, processes, onFault },
    interactive: true,
  });
  const take = () => lines.takeInterrupts((signal) => void shell.interrupt(signal));
  let giveBack = take();
  // While this shell is stopped itself, the keys are for the one that started it.
  const offs = [
    group?.suspension.onStop.on(() => giveBack()),
    group?.suspension.onResume.on(() => (giveBack = take())),
  ];
  const { signal } = process;
  const stdout = terminal.output(signal);
  const streams = { stdin: terminal.input(signal), stdout, stderr: stdout, terminal, signal };
  try {
    await shell.begin(streams, start);
    while (shell.exited === undefined) {
      const text = await readLine(process, lines, shell, streams);
      if (text === undefined || text.trim() === "") {
        await shell.tellOfJobs();
        continue;
      }
      shell.remember(text);
      await shell.run(text, streams);
      if (process.signal.aborted) throw process.signal.reason;
    }
    shell.saveHistory();
    return shell.exited;
  } finally {
    offs.forEach((off) => off?.());
    giveBack();
  }
}

/** The next line; undefined when it was given up. Ctrl-D is `exit`. */
async function readLine(
  process: Process,
  lines: LineReader,
  shell: Shell,
  streams: Streams,
): Promise<string | undefined> {
  const answer = await lines.readLine({
    ...(await shell.prompts(streams)),
    history: shell.history,
    vi: shell.editsAsVi,
    bindings: shell.bindings,
    runKey: (command, line, cursor) => shell.runKey(command, line, cursor, streams),
    incomplete: (text) => shell.incomplete(text),
    complete: (line, cursor) => shell.complete(line, cursor),
    signal: process.signal,
  });
  if (answer.kind === "end") return "exit";
  if (answer.kind === "interrupted") await shell.interrupt("SIGINT");
  if (answer.kind !== "line") return undefined;
  if (!answer.edit) return answer.text;
  shell.remember(answer.text);
  return editLine;
}
