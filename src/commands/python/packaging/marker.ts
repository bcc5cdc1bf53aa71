import { compareVersions, parseVersion } from "./version.ts";
import { parseSpecifiers, satisfies } from "./specifier.ts";

/** What a marker may ask about the interpreter it runs in (PEP 508). */
export type MarkerEnvironment = Readonly<Record<string, string>>;

/** The environment of CPython `version` on Linux. */
export function environmentOf(version: string): MarkerEnvironment {
  return {
    python_version: version.split(".").slice(0, 2).join("."),
    python_full_version: version,
    os_name: "posix",
    sys_platform: "linux",
    platform_machine: "x86_64",
    platform_python_implementation: "CPython",
    platform_system: "Linux",
    platform_release: "6.8.0",
    platform_version: "#1 SMP",
    implementation_name: "cpython",
    implementation_version: version,
    extra: "",
  };
}

export class InvalidMarker extends Error {}

const token = /\s*(?:(\(|\))|(===|==|!=|<=|>=|~=|<|>)|(['"])(.*?)\3|([A-Za-z_.]+))/y;

/** Evaluates `python_version < "3.10" and extra == "x"`. Throws InvalidMarker. */
export function evaluateMarker(text: string, environment: MarkerEnvironment): boolean {
  const words: { kind: "mark" | "operator" | "string" | "word"; text: string }[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.trimEnd().length) {
    const match = token.exec(text);
    if (!match) throw new InvalidMarker(text);
    if (match[1]) words.push({ kind: "mark", text: match[1] });
    else if (match[2]) words.push({ kind: "operator", text: match[2] });
    else if (match[3]) words.push({ kind: "string", text: match[4]! });
    else words.push({ kind: "word", text: match[5]! });
  }
  let at = 0;
  const isWord = (word: string) => words[at]?.kind === "word" && words[at]!.text === word;
  const either = (): boolean => {
    let value = both();
    while (isWord("or")) {
      at++;
      const right = both();
      value ||= right;
    }
    return value;
  };
  const both = (): boolean => {
    let value = one();
    while (isWord("and")) {
      at++;
      const right = one();
      value &&= right;
    }
    return value;
  };
  const operand = (): string => {
    const word = words[at++];
    if (word?.kind === "string") return word.text;
    const value = word?.kind === "word" ? environment[word.text] : undefined;
    if (value === undefined) throw new InvalidMarker(text);
    return value;
  };
  const one = (): boolean => {
    if (words[at]?.text === "(" && words[at]!.kind === "mark") {
      at++;
      const value = either();
      if (words[at++]?.text !== ")") throw new InvalidMarker(text);
      return value;
    }
    const left = operand();
    let operator = words[at++]?.text ?? "";
    if (operator === "not" && isWord("in")) {
      at++;
      operator = "not in";
    }
    return compare(left, operator, operand());
  };
  const value = either();
  if (at < words.length) throw new InvalidMarker(text);
  return value;
}

function compare(left: string, operator: string, right: string): boolean {
  if (operator === "in") return right.includes(left);
  if (operator === "not in") return !right.includes(left);
  const specifiers = parseSpecifiers(`${operator}${right}`);
  if (specifiers && parseVersion(left)) return satisfies(left, specifiers, true);
  const [a, b] = [parseVersion(left), parseVersion(right)];
  const order = a && b ? compareVersions(a, b) : left < right ? -1 : left > right ? 1 : 0;
  if (operator === "==" || operator === "===") return order === 0;
  if (operator === "!=") return order !== 0;
  if (operator === "<") return order < 0;
  if (operator === ">") return order > 0;
  if (operator === "<=") return order <= 0;
  if (operator === ">=") return order >= 0;
  throw new InvalidMarker(operator);
}
