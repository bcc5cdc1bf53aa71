import type { SignalName } from "../base/signals.ts";

export const signalNames: readonly string[] = [
  ..."HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN".split(
    " ",
  ),
  ..."TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS".split(" "),
  ...["", "", "RTMIN"], // the C library keeps 32 and 33 for itself
  ...Array.from({ length: 15 }, (_, at) => `RTMIN+${at + 1}`),
  ...Array.from({ length: 14 }, (_, at) => `RTMAX-${14 - at}`),
  "RTMAX",
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
  if (/^\d+$/.test(plain)) return signalNames[Number(plain) - 1] || undefined;
  return plain && signalNames.includes(plain) ? plain : undefined;
}

export const signalNumber = (name: string): number => signalNames.indexOf(name) + 1;

/** The table that `kill -l` and `trap -l` print. */
export function signalList(): string {
  const cells = signalNames.flatMap((name, at) =>
    name ? [`${String(at + 1).padStart(2)}) SIG${name}`] : [],
  );
  const lineEnd = (at: number) => (at % 5 === 4 ? "\n" : at === cells.length - 1 ? "\t\n" : "\t");
  return cells.map((cell, at) => cell + lineEnd(at)).join("");
}

/** What a shell says of a process that a signal has ended. */
export const signalTexts: Partial<Record<SignalName, string>> = {
  SIGHUP: "Hangup",
  SIGINT: "Interrupt",
  SIGQUIT: "Quit",
  SIGKILL: "Killed",
  SIGUSR1: "User defined signal 1",
  SIGUSR2: "User defined signal 2",
  SIGALRM: "Alarm clock",
  SIGTERM: "Terminated",
  SIGPIPE: "Broken pipe",
};
