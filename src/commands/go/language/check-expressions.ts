import type { Composite, Expression, Place } from "./ast.ts";
import { exportsOf } from "./exports.ts";
import type { Report, Scope } from "./scope.ts";

export const checkType = (type: Expression, scope: Scope, report: Report): void =>
  checkExpression(type, scope, report);

/** Looks up every name in it, and marks what it finds as used. */
export function checkExpression(x: Expression, scope: Scope, report: Report): void {
  const all = (...list: readonly (Expression | undefined)[]) => {
    for (const one of list) if (one) checkExpression(one, scope, report);
  };
  switch (x.kind) {
    case "name":
      use(x.name, x, scope, report);
      return;
    case "literal":
      return;
    case "composite":
      checkComposite(x, scope, report);
      return;
    case "func":
      report.body(x.type, x.body, scope, report);
      return;
    case "call":
      all(x.fn, ...x.args);
      return;
    case "select":
      checkSelector(x.x, x.name, x, scope, report);
      return;
    case "index":
      all(x.x, ...x.indices);
      return;
    case "slice":
      all(x.x, ...x.bounds);
      return;
    case "assert":
      all(x.x, x.type);
      return;
    case "binary":
      all(x.x, x.y);
      mismatched(x.x, x.op, x.y, x, report);
      return;
    case "paren":
    case "star":
    case "unary":
      all(x.x);
      return;
    case "arraytype":
      if (x.length !== "...") all(x.length);
      all(x.element);
      return;
    case "maptype":
      all(x.key, x.element);
      return;
    case "chantype":
      all(x.element);
      return;
    case "structtype":
      all(...x.fields.map(({ type }) => type));
      return;
    case "interfacetype":
      all(...x.methods.map(({ type }) => type));
      return;
    case "functype":
      all(...x.params.map(({ type }) => type), ...x.results.map(({ type }) => type));
  }
}

function use(name: string, place: Place, scope: Scope, report: Report): void {
  if (name === "_") return;
  const thing = scope.find(name);
  if (thing) thing.used = true;
  else report(place, `undefined: ${name}`);
}

/** A member of a package must be one it exports, where its list is known. */
function checkSelector(x: Expression, name: string, place: Place, scope: Scope, report: Report): void {
  checkExpression(x, scope, report);
  if (x.kind !== "name") return;
  const thing = scope.find(x.name);
  const known = thing && exportsOf(thing);
  if (known && !known.has(name))
    report({ line: place.line, column: place.column + x.name.length + 1 }, `undefined: ${x.name}.${name}`);
}

/** Keys of a struct's literal are its fields, which no scope knows. */
function checkComposite(x: Composite, scope: Scope, report: Report): void {
  if (x.type) checkExpression(x.type, scope, report);
  const keyed = x.type?.kind === "maptype" || x.type?.kind === "arraytype";
  for (const { key, value } of x.elements) {
    if (key && key.kind === "name") {
      const thing = scope.find(key.name);
      if (thing) thing.used ||= keyed || !x.type;
      else if (keyed) report(key, `undefined: ${key.name}`);
    } else if (key) checkExpression(key, scope, report);
    checkExpression(value, scope, report);
  }
}

const kinds: Readonly<Record<string, string>> = {
  int: "int",
  float: "float",
  string: "string",
  char: "rune",
};

/** "a" + 1: the only operands whose types are plain to see. */
function mismatched(x: Expression, op: string, y: Expression, place: Place, report: Report): void {
  if (x.kind !== "literal" || y.kind !== "literal") return;
  if ((x.type === "string") === (y.type === "string")) return;
  report(
    place,
    `invalid operation: ${x.text} ${op} ${y.text} (mismatched types untyped ${kinds[x.type]} and untyped ${kinds[y.type]})`,
  );
}
