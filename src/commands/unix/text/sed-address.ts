import type { Address, SedCommand } from "./sed-command.ts";

/** Where a machine is in its input, as far as addresses ask. */
export interface Place {
  /** Of the line, from 1. */
  readonly number: number;
  readonly isLast: boolean;
  /** Is this in the pattern space? Without a pattern, the one used last. */
  matches(pattern: RegExp | undefined): boolean;
}

/** Does a command apply here? Asked once a cycle: a range opens and closes by it. */
export function applies(command: SedCommand, place: Place): boolean {
  const { from, to, negated } = command;
  if (!from) return !negated;
  return (to ? isInRange(command, from, to, place) : isAt(from, place)) !== negated;
}

function isAt(address: Address, { number, isLast, matches }: Place): boolean {
  switch (address.kind) {
    case "line":
      return number === address.line;
    case "last":
      return isLast;
    case "step":
      return address.step > 0
        ? number >= address.first && (number - address.first) % address.step === 0
        : number === address.first;
    case "pattern":
      return matches(address.pattern);
    default:
      return false;
  }
}

function isInRange(command: SedCommand, from: Address, to: Address, place: Place): boolean {
  const { number, isLast } = place;
  if (!command.active) {
    if (!(from.kind === "zero" ? number === 1 : isAt(from, place))) return false;
    if (from.kind !== "zero") {
      if (to.kind === "line" && to.line <= number) return true;
      command.until = lastLine(to, number);
      if (command.until !== undefined && command.until <= number) return true;
      command.active = !(to.kind === "last" && isLast);
      return true;
    }
    command.active = true;
  }
  if (to.kind === "line" && number > to.line) {
    command.active = false;
    return false;
  }
  const ends =
    command.until !== undefined
      ? number >= command.until
      : to.kind === "line"
        ? number >= to.line
        : isAt(to, place);
  if (ends) command.active = false;
  return true;
}

/** Of a range that begins at this line, where its end is known by then. */
function lastLine(to: Address, number: number): number | undefined {
  if (to.kind === "plus") return number + to.count;
  if (to.kind === "multiple") return Math.ceil(number / (to.of || 1)) * (to.of || 1);
  return undefined;
}
