import { showFloat } from "./convert.ts";
import { Thrown } from "./jumps.ts";
import type { Php } from "./php.ts";
import type { Scope } from "./scope.ts";
import { PArray, PObject, type Value } from "./values.ts";

const shownArgument = (value: Value): string =>
  typeof value === "string"
    ? `'${value.length > 15 ? `${value.slice(0, 15)}...` : value}'`
    : value === null
      ? "NULL"
      : value instanceof PArray
        ? "Array"
        : value instanceof PObject
          ? `Object(${value.cls.name})`
          : typeof value === "number"
            ? showFloat(value)
            : String(value);

/** "#0 /app/index.php(5): foo(1)" for each call, then "#1 {main}". */
export function stackTrace(scope: Scope): string {
  const lines: string[] = [];
  for (let at: Scope | undefined = scope; at?.caller; at = at.caller) {
    const { caller } = at;
    if (at.label === "" || caller.hidden) continue;
    lines.push(
      `#${lines.length} ${caller.file}(${caller.line}): ${at.label}(${at.args.map(shownArgument).join(", ")})`,
    );
  }
  lines.push(`#${lines.length} {main}`);
  return lines.join("\n");
}

/** Where an exception was made: the innermost place that is not inside a built-in library. */
export function stamp(error: Thrown, scope: Scope): Thrown {
  const { object } = error;
  if (object.get("file")) return error;
  let at = scope;
  while (at.hidden && at.caller) at = at.caller;
  object.set("file", at.file);
  object.set("line", BigInt(at.line));
  object.set("traceString", stackTrace(at));
  return error;
}

/** "Uncaught Error: ... in FILE:LINE\nStack trace:\n#0 {main}\n  thrown": what a fatal error says. */
export function uncaught(_php: Php, error: Thrown): { text: string; file: string; line: string } {
  const { object } = error;
  const [file, line] = [String(object.get("file")), String(object.get("line"))];
  return {
    text: `Uncaught ${object.cls.name}: ${String(object.get("message"))} in ${file}:${line}\nStack trace:\n${String(object.get("traceString") ?? "#0 {main}")}\n  thrown`,
    file,
    line,
  };
}
