import type { Case, Expression } from "../language/tree.ts";
import { evaluate } from "./evaluate.ts";
import { type Completion, execute } from "./execute.ts";
import type { Scope } from "./scope.ts";
import { same } from "./text.ts";
import { isInstance } from "./types.ts";
import { JObject, type Value } from "./values.ts";
import type { Vm } from "./vm.ts";

async function matches(vm: Vm, each: Case, value: Value, scope: Scope): Promise<boolean> {
  if (each.pattern) {
    if (!isInstance(vm, scope.context.cls, each.pattern.type, value)) return false;
    scope.declare(each.pattern.name, value);
    return true;
  }
  for (const label of each.labels) {
    // The constants of an enum stand without its name.
    if (label.kind === "name" && value instanceof JObject && value.fields.get("$name") === label.name)
      return true;
    if (value instanceof JObject && label.kind === "name") continue;
    if (same(await evaluate(vm, label, scope), value)) return true;
  }
  return false;
}

/** Runs the case that fits and, of the old form, those below it. */
export async function runCases(
  vm: Vm,
  e: { readonly subject: Expression; readonly cases: readonly Case[] },
  scope: Scope,
): Promise<Completion | undefined> {
  const value = await evaluate(vm, e.subject, scope);
  const inner = scope.inner();
  if (
    value === null &&
    !e.cases.some(({ labels }) => labels.some((label) => label.kind === "literal" && label.type === "null"))
  )
    throw vm.thrown("NullPointerException", null, scope.context.frame);
  let from = -1;
  for (const [index, each] of e.cases.entries())
    if (await matches(vm, each, value, inner)) {
      from = index;
      break;
    }
  if (from < 0) from = e.cases.findIndex(({ isDefault }) => isDefault);
  if (from < 0) return undefined;
  for (const each of e.cases.slice(from)) {
    for (const statement of each.body) {
      const done = await execute(vm, statement, inner);
      if (done) return done;
    }
    if (each.arrow) break;
  }
  return undefined;
}

/** The switch as an expression: what its case yields. */
export async function evaluateSwitch(
  vm: Vm,
  e: Expression & { kind: "switch" },
  scope: Scope,
): Promise<Value> {
  const done = await runCases(vm, e, scope);
  return done?.kind === "yield" ? done.value : null;
}
