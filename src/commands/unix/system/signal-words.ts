import { type SignalName, signalNumbers } from "../../../base/signals.ts";

export const signalNames = Object.keys(signalNumbers) as SignalName[];

/** "TERM", "SIGTERM", "15"; "0" only asks whether there is somebody. Undefined for what is no signal. */
export function signalOf(text: string): SignalName | "0" | undefined {
  if (text === "0") return "0";
  const upper = text.toUpperCase();
  return signalNames.find(
    (name) => name === upper || name === `SIG${upper}` || String(signalNumbers[name]) === text,
  );
}

/** Takes "-9", "-KILL", "-s KILL" out of the words. */
export function takeSignal(argv: readonly string[]): { signal: SignalName | "0"; words: string[] } {
  let signal: SignalName | "0" = "SIGTERM";
  const words: string[] = [];
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at]!;
    const direct = /^-([A-Z\d]+\d*)$/.test(word) ? signalOf(word.slice(1)) : undefined;
    if (direct) signal = direct;
    else if (word === "-s" || word === "--signal") signal = signalOf(argv[++at] ?? "") ?? signal;
    else words.push(word);
  }
  return { signal, words };
}
