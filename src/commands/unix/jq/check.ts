import type { Machine } from "./machine.ts";
import type { Scope } from "./scope.ts";
import type { Definition, Filter, Pattern } from "./syntax.ts";
import { CompileError } from "./tokens.ts";

/** Names that may be used at one place of a program: "$x", "f/1", "*label". */
type Names = ReadonlySet<string>;

/** Everything a program names must be there before it runs. Throws CompileError. */
export function check(machine: Machine, filter: Filter, scope: Scope): void {
  visit(filter, new Set());

  function visit(node: Filter, names: Names): void {
    switch (node.kind) {
      case "variable":
        if (
          !names.has(`$${node.name}`) &&
          scope.variable(node.name) === undefined &&
          node.name !== "ENV" &&
          node.name !== "__loc__"
        )
          throw new CompileError(`$${node.name} is not defined`);
        return;
      case "break":
        if (!names.has(`*${node.name}`)) throw new CompileError(`$*label-${node.name} is not defined`);
        return;
      case "call": {
        const name = `${node.name}/${node.args.length}`;
        if (!names.has(name) && !machine.library.has(name) && !machine.natives.has(name))
          throw new CompileError(`${name} is not defined`);
        node.args.forEach((arg) => visit(arg, names));
        return;
      }
      case "define":
        visitDefinition(node.definition, names);
        visit(node.body, new Set([...names, signature(node.definition)]));
        return;
      case "label":
        visit(node.body, new Set([...names, `*${node.name}`]));
        return;
      case "bind":
        visit(node.source, names);
        visit(node.body, new Set([...names, ...node.patterns.flatMap((pattern) => namesOf(pattern))]));
        return;
      case "reduce":
      case "foreach": {
        visit(node.source, names);
        visit(node.start, names);
        const inner = new Set([...names, ...namesOf(node.pattern)]);
        visit(node.update, inner);
        if (node.kind === "foreach" && node.extract) visit(node.extract, inner);
        return;
      }
      case "object":
        for (const [key, value] of node.entries) {
          visit(key, names);
          visit(value, names);
        }
        return;
      case "text":
        for (const part of node.parts) if (typeof part !== "string") visit(part, names);
        return;
      case "binary": {
        const { left, right, operator } = node;
        const constant = left.kind === "literal" && typeof left.value === "number";
        if (
          constant &&
          right.kind === "literal" &&
          right.value === 0 &&
          (operator === "/" || operator === "%")
        )
          throw new CompileError("Division by zero?");
        visit(left, names);
        visit(right, names);
        return;
      }
      default:
        for (const value of Object.values(node) as unknown[])
          if (typeof value === "object" && value !== null && "kind" in value) visit(value as Filter, names);
    }
  }

  function visitDefinition(definition: Definition, names: Names): void {
    const own = definition.parameters.flatMap((parameter) =>
      parameter.startsWith("$") ? [parameter, `${parameter.slice(1)}/0`] : [`${parameter}/0`],
    );
    visit(definition.body, new Set([...names, signature(definition), ...own]));
  }
}

const signature = ({ name, parameters }: Definition): string => `${name}/${parameters.length}`;

function namesOf(pattern: Pattern): string[] {
  if (pattern.kind === "name") return [`$${pattern.name}`];
  if (pattern.kind === "list") return pattern.items.flatMap(namesOf);
  return pattern.entries.flatMap(([, inner, name]) => [
    ...(name === undefined ? [] : [`$${name}`]),
    ...(inner ? namesOf(inner) : []),
  ]);
}
