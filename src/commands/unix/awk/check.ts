import { AwkError } from "./awk-error.ts";
import type { Program } from "./syntax.ts";

const counts: Record<string, readonly [number, number]> = {
  length: [0, 1],
  substr: [2, 3],
  index: [2, 2],
  split: [2, 3],
  sub: [2, 3],
  gsub: [2, 3],
  gensub: [3, 4],
  match: [2, 2],
  sprintf: [1, Infinity],
  sin: [1, 1],
  cos: [1, 1],
  atan2: [2, 2],
  exp: [1, 1],
  log: [1, 1],
  sqrt: [1, 1],
  int: [1, 1],
  rand: [0, 0],
  srand: [0, 1],
  tolower: [1, 1],
  toupper: [1, 1],
  system: [1, 1],
  close: [1, 1],
  fflush: [0, 1],
  systime: [0, 0],
  strftime: [0, 3],
  mktime: [1, 1],
};

interface Node {
  readonly kind?: string;
  readonly name?: string;
  readonly args?: readonly unknown[];
}

/** What is wrong with a program's calls, before anything of it runs. Throws AwkError. */
export function checkProgram(program: Program, lines: number): void {
  const visit = (node: unknown): void => {
    if (node instanceof Map) return [...node.values()].forEach(visit);
    if (typeof node !== "object" || node === null) return;
    if (Array.isArray(node)) return node.forEach(visit);
    const { kind, name, args } = node as Node;
    if (kind === "call") {
      const definition = program.functions.get(name!);
      if (!definition) throw new AwkError(`line ${lines + 1}: function ${name} never defined`);
      if (args!.length > definition.parameters.length)
        throw new AwkError(`line ${lines}: too many arguments in call to ${name}`);
    } else if (kind === "builtin") {
      const [least, most] = counts[name!]!;
      if (args!.length < least) throw new AwkError(`line ${lines}: not enough arguments in call to ${name}`);
      if (args!.length > most) throw new AwkError(`line ${lines}: too many arguments in call to ${name}`);
      if (name === "split" && (args![1] as Node).kind !== "name")
        throw new AwkError(`line ${lines}: type error in arg(2) in call to split`);
    }
    Object.values(node).forEach(visit);
  };
  visit(program);
}
