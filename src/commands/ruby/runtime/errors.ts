import { RubySyntaxError } from "../language/cursor.ts";
import type { Frame } from "./frame.ts";
import { RubyError } from "./jumps.ts";
import type { Ruby } from "./ruby.ts";
import { RModule, RObject, RString, type Value } from "./values.ts";

/** "app.rb:3:in 'Object#hello'" for each frame from the innermost. */
export function backtrace(frame: Frame): string[] {
  const lines: string[] = [];
  for (let at: Frame | undefined = frame; at; at = at.caller) {
    // What lies in the built-in gems is not shown, nor is the place outside every program.
    if (at.hidden || at.depth === 0) continue;
    // Built-in methods stand where they were called.
    let place: Frame = at;
    while (place.method?.native && place.caller) place = place.caller;
    if (place.hidden || place.depth === 0) continue;
    lines.push(`${place.file}:${place.line}:in '${at.label}'`);
  }
  return lines;
}

/** What was thrown as Ruby sees it; our own jumps and signals stay what they are. */
export function rubyErrorOf(ruby: Ruby, frame: Frame, thrown: unknown): unknown {
  if (thrown instanceof RubyError) {
    thrown.value.trace ??= backtrace(frame);
    return thrown;
  }
  if (thrown instanceof RangeError && /call stack/.test(thrown.message))
    return rubyErrorOf(ruby, frame, ruby.error("SystemStackError", "stack level too deep"));
  if (thrown instanceof RubySyntaxError) {
    const made = ruby.error("SyntaxError", thrown.message);
    made.value.trace = backtrace(frame);
    return made;
  }
  return thrown;
}

/** "nil", "an instance of Foo", "main:Object": the receiver in a NoMethodError. */
function receiverName(ruby: Ruby, on: Value): string {
  if (on === null || typeof on === "boolean") return `${on === null ? "nil" : on}`;
  if (on === ruby.main) return "main:Object";
  if (on instanceof RModule)
    return `${on.isClass ? "class" : "module"} ${on.name ?? "#<Class:0x000000000000000>"}`;
  return `an instance of ${ruby.plainClassOf(on).name ?? "#<Class>"}`;
}

export async function noMethod(
  ruby: Ruby,
  frame: Frame,
  on: Value,
  name: string,
  manner: { readonly bare?: boolean; readonly column?: number },
  hidden?: "public" | "private" | "protected",
): Promise<RubyError> {
  const receiver = receiverName(ruby, on);
  const isVariable = manner.bare === true && !/[?!]$/.test(name);
  const kind =
    hidden && hidden !== "public"
      ? `${hidden} method`
      : isVariable
        ? "undefined local variable or method"
        : "undefined method";
  const shown =
    hidden && hidden !== "public"
      ? `${kind} '${name}' called for ${receiver}`
      : `${kind} '${name}' for ${receiver}`;
  const error = ruby.error(
    isVariable ? "NameError" : "NoMethodError",
    isVariable ? shown.replace("main:Object", "main") : shown,
  );
  error.value.trace = backtrace(frame);
  error.value.ivars.set("@name", new RString(name));
  if (manner.column !== undefined)
    point(ruby, frame, error, name, manner.column, !manner.bare && frame.self !== on);
  return error;
}

export function nameError(ruby: Ruby, frame: Frame, message: string, name: string): RubyError {
  const error = ruby.error("NameError", message);
  error.value.trace = backtrace(frame);
  const line = sourceLine(ruby, frame);
  const found = line === undefined ? null : new RegExp(`\\b${name}\\b`).exec(line);
  if (found) error.value.snippet = `${line}\n${" ".repeat(found.index)}${"^".repeat(name.length)}`;
  return error;
}

const sourceLine = (ruby: Ruby, { file, line }: Frame): string | undefined =>
  ruby.sources.get(file)?.split("\n")[line - 1];

/** The line with a mark below the name, as error_highlight shows it: with the dot before it, if one is there. */
function point(
  ruby: Ruby,
  frame: Frame,
  error: RubyError,
  name: string,
  column: number,
  dotted: boolean,
): void {
  const line = sourceLine(ruby, frame);
  if (line === undefined || !line.startsWith(name, column)) return;
  const hasDot = dotted && line[column - 1] === ".";
  const start = hasDot ? column - 1 : column;
  error.value.snippet = `${line}\n${" ".repeat(start)}${"^".repeat(name.length + (hasDot ? 1 : 0))}`;
}

export async function messageOf(ruby: Ruby, frame: Frame, error: RObject): Promise<string> {
  const message = await ruby.send(frame, error, "message");
  return message instanceof RString ? message.text : "";
}

/** What Ruby writes to stderr when nobody rescues: the place, the message with its class, the backtrace. */
export async function fullMessage(ruby: Ruby, frame: Frame, { value }: RubyError): Promise<string> {
  const message = await messageOf(ruby, frame, value);
  const [first = "", ...more] = message.split("\n");
  const name = value.cls.name ?? "";
  const [at, ...from] = value.trace ?? [];
  if (name === "SyntaxError" && at === undefined)
    return `${first.split(":", 1)[0]}: ${first} (SyntaxError)\n${more.join("\n")}\n`;
  const head =
    message === "" ? `${name === "RuntimeError" ? "unhandled exception" : name}` : `${first} (${name})`;
  const rest = more.length > 0 ? `\n${more.join("\n")}` : "";
  const snippet = value.snippet === undefined ? "" : `\n\n${value.snippet}`;
  const lines = [
    `${at ?? "-e:1:in '<main>'"}: ${head}${rest}${snippet}`,
    ...from.map((line) => `\tfrom ${line}`),
  ];
  return `${lines.join("\n")}\n`;
}
