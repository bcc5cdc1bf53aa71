import type { SignalName } from "../base/signals.ts";

export const signalNames: readonly string[] = [
  ..."HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN".split(
    " ",
  ),
  ..."TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS".split(" "),
];

/** Signals that shells and learners send by number, and those that only shells have. */
const special: Record<string, string> = {
  "0": "EXIT",
  EXIT: "EXIT",
  ERR: "ERR",
  DEBUG: "DEBUG",
  RETURN: "RETURN",
};

/** The name without SIG of a signal given as 2, INT or SIGINT in any case; undefined for no signal. */
export function signalName(text: string): string | undefined {
  const plain = text.toUpperCase().replace(/^SIG/, "");
  if (special[plain]) return special[plain];
  if (/^\d+$/.test(plain)) return signalNames[Number(plain) - 1];
  return signalNames.includes(plain) ? plain : undefined;
}

export const signalNumber = (name: string): number => signalNames.indexOf(name) + 1;

/** The table that `kill -l` and `trap -l` print. */
export function signalList(): string {
  const cells = signalNames.map((name, at) => `${String(at + 1).padStart(2)}) SIG${name}`);
  let text = "";
  cells.forEach((cell, at) => {
    text += cell + (at % 5 === 4 || at === cells.length - 1 ? "\n" : "\t");
  });
  return text;
}

/** What a shell says of a process that a signal has ended. */
export const signalTexts: Partial<Record<SignalName, string>> = {
  SIGHUP: "Hangup",
  SIGINT: "Interrupt",
  SIGQUIT: "Quit",
  SIGKILL: "Killed",
  SIGTERM: "Terminated",
  SIGPIPE: "Broken pipe",
};
