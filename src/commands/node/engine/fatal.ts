import { columnOf, importFrames, type LineOf, syntaxFrames } from "./frames.ts";

interface Description {
  /** A thrown value that is no error, as inspect shows it. */
  readonly value?: string;
  readonly text?: string;
  readonly at?: { readonly file: string; readonly line: number; readonly column: number };
  readonly code?: string;
  readonly syntax?: boolean;
  /** It was an 'error' event that nobody listened to. */
  readonly emitted?: boolean;
  /** It is the reason of a promise that nobody handled. */
  readonly rejected?: boolean;
  /** Where a package says it was made, with the line there. */
  readonly head?: string;
}

const head = (file: string, line: string, mark: number, length = 1) =>
  `${file}\n${line}\n${" ".repeat(Math.max(0, mark - 1))}${"^".repeat(length)}\n`;

const notFound = head("node:internal/modules/cjs/loader:1459", "  throw err;", 3);
const esmNotFound = {
  file: head("node:internal/modules/esm/resolve:274", "    throw new ERR_MODULE_NOT_FOUND(", 11),
  package: head(
    "node:internal/modules/package_json_reader:301",
    "  throw new ERR_MODULE_NOT_FOUND(packageName, fileURLToPath(base), null);",
    9,
  ),
};
const unhandledEvent = head("node:events:486", "      throw er; // Unhandled 'error' event", 7);

const unhandledRejection = head(
  "node:internal/process/promises:394",
  "      triggerUncaughtException(err, true /* fromPromise */);",
  7,
);
const rejectedValue = head(
  "node:internal/process/promises:389",
  "      new UnhandledPromiseRejection(reason);",
  7,
);

/** What Node prints when nobody caught it. */
export function fatalText(description: string, version: string, lineOf: LineOf, isScript: boolean): string {
  const error = JSON.parse(description) as Description;
  const end = `\n\nNode.js v${version}\n`;
  if (error.text === undefined)
    return `Uncaught:\n${error.value}\n(Use \`node --trace-uncaught ...\` to show where the exception was thrown)${end}`;
  if (error.text.includes("Error [ERR_MODULE_NOT_FOUND]")) return `${missingImport(error.text)}${end}`;
  return `${place(error, lineOf, isScript)}\n${error.syntax ? withSyntaxFrames(error.text, error.at?.file) : error.text}${end}`;
}

/** The error as its stack has it, or the value that is none. */
export function describedText(description: string): string {
  const { text, value } = JSON.parse(description) as Description;
  return text ?? value ?? "undefined";
}

function place(
  { at, code, emitted, rejected, syntax, head: own }: Description,
  lineOf: LineOf,
  isScript: boolean,
): string {
  if (own !== undefined) return own;
  if (emitted) return unhandledEvent;
  if (code === "MODULE_NOT_FOUND") return notFound;
  if (code === "ERR_UNHANDLED_REJECTION") return rejectedValue;
  const line = at && lineOf(at.file, at.line);
  if (line === undefined || !at) return rejected ? unhandledRejection : "";
  if (syntax) {
    const raw = at.column;
    const token = /^(?:[\w$]+|.)/.exec(line.slice(raw - 1))?.[0] ?? "";
    return head(`${at.file}:${at.line}`, line, raw, Math.max(1, token.length));
  }
  const column = columnOf("file:", at.line, at.column, () => line);
  const thrown = isScript ? line.lastIndexOf("throw ", column - 1) : -1;
  return head(`${at.file}:${at.line}`, line, thrown >= 0 ? thrown + 1 : column);
}

const withSyntaxFrames = (text: string, file = ""): string =>
  [text.split("\n")[0]!, ...(file.startsWith("file:") ? [] : syntaxFrames)].join("\n");

function missingImport(text: string): string {
  const line = text.split("\n")[0]!.replace(/^\[(.*?)\](?: \{)?$/, "$1");
  const isPackage = line.includes("Cannot find package");
  const file = /Cannot find module '(.*?)'/.exec(line)?.[1];
  const frames = isPackage
    ? ["    at Object.getPackageJSONURL (node:internal/modules/package_json_reader:301:9)", ...importFrames]
    : importFrames;
  const facts = [
    `  code: 'ERR_MODULE_NOT_FOUND'`,
    ...(file === undefined ? [] : [`  url: 'file://${file}'`]),
  ];
  return `${isPackage ? esmNotFound.package : esmNotFound.file}\n${line}\n${frames.join("\n")} {\n${facts.join(",\n")}\n}`;
}
