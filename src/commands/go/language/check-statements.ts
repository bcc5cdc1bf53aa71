import type { Assign, Block, Case, Expression, Field, FunctionType, Place, Spec, Statement } from "./ast.ts";
import { checkExpression } from "./check-expressions.ts";
import { type Report, Scope } from "./scope.ts";
import { terminates } from "./terminates.ts";

/** A function: its parameters, its body, and the return it must end with. */
export function checkBody(
  type: FunctionType,
  body: Block | undefined,
  scope: Scope,
  report: Report,
  receiver: readonly Field[] = [],
): void {
  const inner = new Scope(scope);
  for (const field of [...receiver, ...type.params, ...type.results]) {
    if (!receiver.includes(field)) checkExpression(field.type, scope, report);
    if (field.name)
      inner.names.set(field.name.name, {
        what: "other",
        used: true,
        line: field.name.line,
        column: field.name.column,
      });
  }
  if (!body) return;
  checkStatements(body.body, inner, report);
  if (type.results.length > 0 && !terminates(body.body.at(-1))) report(body.end, "missing return");
}

/** The statements of a block, and at its end the variables nobody used. */
function checkStatements(body: readonly Statement[], scope: Scope, report: Report): void {
  for (const statement of body) checkStatement(statement, scope, report);
  reportUnused(scope, report);
}

function reportUnused(scope: Scope, report: Report): void {
  for (const [name, thing] of scope.names)
    if (thing.what === "variable" && !thing.used) report(thing, `declared and not used: ${name}`);
}

function checkStatement(statement: Statement, scope: Scope, report: Report): void {
  const expression = (x: Expression | undefined) => x && checkExpression(x, scope, report);
  switch (statement.kind) {
    case "expression":
      expression(statement.x);
      if (["literal", "name", "binary", "select", "composite", "index"].includes(statement.x.kind))
        report(statement, `${shown(statement.x)} is not used`);
      return;
    case "assign":
      checkAssign(statement, scope, report);
      return;
    case "declare":
      for (const spec of statement.specs) checkLocalSpec(statement.what, spec, scope, report);
      return;
    case "block":
      checkStatements(statement.body, new Scope(scope), report);
      return;
    case "if":
      within(scope, report, (inner) => {
        if (statement.init) checkStatement(statement.init, inner, report);
        checkExpression(statement.condition, inner, report);
        checkStatement(statement.yes, inner, report);
        if (statement.otherwise) checkStatement(statement.otherwise, inner, report);
      });
      return;
    case "for":
      within(scope, report, (inner) => {
        if (statement.init) checkStatement(statement.init, inner, report);
        if (statement.condition) checkExpression(statement.condition, inner, report);
        if (statement.post) checkStatement(statement.post, inner, report);
        checkStatement(statement.body, inner, report);
      });
      return;
    case "range":
      expression(statement.x);
      within(scope, report, (inner) => {
        for (const x of statement.left)
          if (statement.define && x.kind === "name") declare(x.name, x, inner);
          else assigned(x, scope, report);
        checkStatement(statement.body, inner, report);
      });
      return;
    case "switch":
    case "typeswitch":
    case "select-comm":
      checkSwitch(statement, scope, report);
      return;
    case "send":
      expression(statement.channel);
      expression(statement.value);
      return;
    case "step":
      assigned(statement.x, scope, report);
      return;
    case "go":
    case "defer":
      expression(statement.call);
      return;
    case "return":
      for (const x of statement.values) expression(x);
      return;
    case "label":
      checkStatement(statement.body, scope, report);
      return;
    case "branch":
    case "empty":
  }
}

function within(scope: Scope, report: Report, work: (inner: Scope) => void): void {
  const inner = new Scope(scope);
  work(inner);
  reportUnused(inner, report);
}

function declare(name: string, { line, column }: Place, scope: Scope, used = false): void {
  if (name !== "_") scope.names.set(name, { what: "variable", used, line, column });
}

/** To be assigned to is not to be used; but what an index or a field is taken of is. */
function assigned(x: Expression, scope: Scope, report: Report): void {
  if (x.kind !== "name") checkExpression(x, scope, report);
  else if (x.name !== "_" && !scope.find(x.name)) report(x, `undefined: ${x.name}`);
}

function checkAssign({ left, op, right, ...place }: Assign, scope: Scope, report: Report): void {
  for (const x of right) checkExpression(x, scope, report);
  if (left.length !== right.length && right.length > 1)
    report(
      left[0]!,
      `assignment mismatch: ${count(left.length, "variable")} but ${count(right.length, "value")}`,
    );
  if (op !== ":=") {
    for (const x of left) assigned(x, scope, report);
    return;
  }
  let fresh = 0;
  for (const x of left) {
    if (x.kind !== "name") report(x, `non-name ${shown(x)} on left side of :=`);
    else if (x.name !== "_" && !scope.names.has(x.name)) {
      fresh++;
      declare(x.name, x, scope);
    }
  }
  if (fresh === 0) report({ line: place.line, column: place.column }, "no new variables on left side of :=");
}

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? "" : "s"}`;

function checkLocalSpec(what: string, spec: Spec, scope: Scope, report: Report): void {
  if (what === "type") for (const { name } of spec.names) scope.names.set(name, other(spec));
  checkSpec(spec, scope, report);
  if (what === "var") for (const name of spec.names) declare(name.name, name, scope);
  if (what === "const") for (const { name } of spec.names) scope.names.set(name, other(spec));
}

const other = ({ line, column }: Place) => ({ what: "other" as const, used: true, line, column });

/** The type and the values of a declaration. */
export function checkSpec(spec: Spec, scope: Scope, report: Report): void {
  if (spec.type) checkExpression(spec.type, scope, report);
  for (const value of spec.values) {
    checkExpression(value, scope, report);
    const wanted = spec.type?.kind === "name" ? spec.type.name : "";
    if (value.kind !== "literal") continue;
    const isText = value.type === "string";
    if (isText ? /^(?:u?int\d*|float\d\d|bool|byte|rune)$/.test(wanted) : /^(?:string|bool)$/.test(wanted))
      report(
        value,
        `cannot use ${value.text} (untyped ${value.type === "char" ? "rune" : value.type} constant) as ${wanted} value in variable declaration`,
      );
  }
}

function checkSwitch(
  statement: Extract<Statement, { kind: "switch" | "typeswitch" | "select-comm" }>,
  scope: Scope,
  report: Report,
): void {
  within(scope, report, (inner) => {
    if (statement.kind !== "select-comm" && statement.init) checkStatement(statement.init, inner, report);
    if (statement.kind === "switch" && statement.tag) checkExpression(statement.tag, inner, report);
    if (statement.kind === "typeswitch") checkExpression(statement.x, inner, report);
    const bind = statement.kind === "typeswitch" ? statement.bind : undefined;
    let used = bind === undefined;
    for (const one of statement.cases) used = checkCase(one, bind?.name, inner, report) || used;
    if (bind && !used) report(bind, `declared and not used: ${bind.name}`);
  });
}

/** Answers whether it used the variable that the switch binds. */
function checkCase(one: Case, bind: string | undefined, scope: Scope, report: Report): boolean {
  const inner = new Scope(scope);
  for (const value of one.values ?? []) checkExpression(value, scope, report);
  const bound = { what: "other" as const, used: false, line: one.line, column: one.column };
  if (bind) inner.names.set(bind, bound);
  if (one.comm) checkStatement(one.comm, inner, report);
  checkStatements(one.body, inner, report);
  return bound.used;
}

/** An expression as the compiler repeats it, where it is short. */
function shown(x: Expression): string {
  switch (x.kind) {
    case "name":
      return x.name;
    case "literal":
      return `${x.text} (untyped ${x.type === "char" ? "rune" : x.type} constant)`;
    case "select":
      return `${shown(x.x)}.${x.name}`;
    case "binary":
      return `${shown(x.x)} ${x.op} ${shown(x.y)}`;
    case "index":
      return `${shown(x.x)}[${x.indices.map(shown).join(", ")}]`;
    case "composite":
      return `${x.type ? shown(x.type) : ""}{…}`;
    default:
      return "value";
  }
}
