import { assignTo } from "../assign.ts";
import type { AssignmentValue } from "../assign.ts";
import { toArray } from "../array-names.ts";
import { describeFunction } from "../describe-command.ts";
import { describeVariable } from "../describe-value.ts";
import type { Context } from "../context.ts";
import { attributes } from "../variable-attributes.ts";
import type { Variable } from "../variables.ts";
import type { Builtin } from "./builtin.ts";
import { BuiltinError, BuiltinUsageError, isName } from "./builtin.ts";

interface Flags {
  readonly add: ReadonlySet<string>;
  readonly take: ReadonlySet<string>;
  readonly names: readonly string[];
}

/** Reads `-x`, `+x` and the names after them. Throws BuiltinUsageError. */
function readFlags(args: readonly string[], letters: string): Flags {
  const add = new Set<string>();
  const take = new Set<string>();
  let at = 0;
  for (; at < args.length; at++) {
    const word = args[at]!;
    if (word === "--") {
      at++;
      break;
    }
    if (!/^[-+]./.test(word)) break;
    for (const letter of word.slice(1)) {
      if (!letters.includes(letter)) throw new BuiltinUsageError(`${word[0]}${letter}: invalid option`);
      (word[0] === "-" ? add : take).add(letter);
    }
  }
  return { add, take, names: args.slice(at) };
}

/** `name=value` among the plain words. */
function parseWord(word: string): AssignmentValue | { readonly name: string } {
  const match = /^([^=[\]]*?)(?:\[([^=]*)\])?(\+?)=([\s\S]*)$/.exec(word);
  if (!match) return { name: word };
  return { name: match[1]!, index: match[2], append: match[3] === "+", text: match[4]! };
}

const hasValue = (value: AssignmentValue | { name: string }): value is AssignmentValue => "append" in value;

function setFlags(variable: Variable, { add, take }: Pick<Flags, "add" | "take">): void {
  const set = (letter: string, apply: (on: boolean) => void) => {
    if (add.has(letter)) apply(true);
    else if (take.has(letter)) apply(false);
  };
  set("x", (on) => (variable.exported = on));
  set("i", (on) => (variable.integer = on));
  set("n", (on) => (variable.reference = on));
  set("l", (on) => (variable.fold = on ? "lower" : undefined));
  set("u", (on) => (variable.fold = on ? "upper" : undefined));
  if (!add.has("A") && !add.has("a")) return;
  if (!variable.items && variable.text === undefined) variable.bare = true;
  if (add.has("A")) variable.associative = true;
  toArray(variable);
}

/** How a builtin of this family finds the variable that a name means. */
type Find = (context: Context, name: string) => Variable;

async function declareAll(
  context: Context,
  command: string,
  flags: Pick<Flags, "add" | "take">,
  values: readonly (AssignmentValue | { readonly name: string })[],
  find: Find,
): Promise<number> {
  let status = 0;
  for (const value of values) {
    if (!isName(value.name)) {
      if (context.isDash) throw new BuiltinError(`\`${value.name}': not a valid identifier`);
      const shown = hasValue(value) && value.text !== undefined ? `${value.name}=${value.text}` : value.name;
      await context.complain(`${command}: \`${shown}': not a valid identifier`);
      status = 1;
      continue;
    }
    const variable = find(context, value.name);
    if (variable.readonly && (hasValue(value) || flags.take.has("r"))) {
      await context.complain(
        `${command === "readonly" || command === "export" ? "" : `${command}: `}${value.name}: readonly variable`,
      );
      status = 1;
      continue;
    }
    if (flags.add.has("n") && hasValue(value)) {
      const wrong = wrongReference(value.name, value.text ?? "", context.frames.length > 0);
      if (wrong) {
        await context.complain(`${command}: ${wrong}`);
        status = 1;
        continue;
      }
    }
    setFlags(variable, flags);
    if (hasValue(value)) assignTo(context, variable, value.name, value);
    if (flags.add.has("r")) variable.readonly = true;
  }
  return status;
}

/** Why a variable cannot stand for that name. In a function it may stand for the caller's of its own name. */
function wrongReference(name: string, target: string, inFunction: boolean): string | undefined {
  if (target === name && !inFunction) return `${name}: nameref variable self references not allowed`;
  if (target === "" || /^[A-Za-z_]\w*(\[.*\])?$/.test(target)) return undefined;
  return `\`${target}': invalid variable name for name reference`;
}

const visible: Find = (context, name) =>
  context.variables.obtain(context.variables.find(name)?.reference ? name : context.variables.target(name));

/** Prints variables; with names, complains about those that are not set. */
async function print(
  context: Context,
  command: string,
  names: readonly string[],
  fits: (variable: Variable) => boolean,
): Promise<number> {
  const { variables } = context;
  let status = 0;
  const wanted = names.length > 0 ? names : variables.names();
  for (const name of wanted) {
    const variable = variables.find(name);
    if (variable && (names.length > 0 || fits(variable)))
      await context.output().write(`${describeVariable(name, variable)}\n`);
    else if (names.length > 0) {
      await context.complain(`${command}: ${name}: not found`);
      status = 1;
    }
  }
  return status;
}

async function printFunctions(
  context: Context,
  names: readonly string[],
  onlyNames: boolean,
): Promise<number> {
  let status = 0;
  for (const name of names.length > 0 ? names : [...context.functions.keys()].sort()) {
    const definition = context.functions.get(name);
    if (!definition) status = 1;
    else if (onlyNames) await context.output().write(names.length > 0 ? `${name}\n` : `declare -f ${name}\n`);
    else await context.output().write(`${describeFunction(name, definition.body, definition.unit.text)}\n`);
  }
  return status;
}

function declaring(name: "declare" | "typeset" | "local"): Builtin {
  return {
    name,
    usage:
      name === "local"
        ? "[option] name[=value] ..."
        : "[-aAfFgiIlnrtux] [name[=value] ...] or " + `${name} -p [-aAfFilnrtux] [name ...]`,
    summary: name === "local" ? "Define local variables." : "Set variable values and attributes.",
    declares: true,
    async run(context, args, assigned) {
      const inFunction = context.frames.some((frame) => frame.function !== undefined);
      if (name === "local" && !inFunction) throw new BuiltinError("can only be used in a function");
      const flags = readFlags(args, "aAfFgiIlnprtux");
      const { add, names } = flags;
      if (add.has("f") || add.has("F")) return printFunctions(context, names, add.has("F"));
      if (add.has("p") || (names.length === 0 && assigned.length === 0))
        return print(context, name, names, (variable) =>
          [...add].every((letter) => letter === "p" || attributes(variable).includes(letter)),
        );
      const values = [...names.map(parseWord), ...assigned];
      return declareAll(context, name, flags, values, (_, variable) => {
        if (add.has("g")) return context.variables.declareGlobal(variable);
        if (!inFunction)
          return add.has("n") ? context.variables.obtain(variable) : visible(context, variable);
        return context.variables.declare(variable);
      });
    },
  };
}

export const declare = declaring("declare");
export const typeset = declaring("typeset");
export const local = declaring("local");

export const exportBuiltin: Builtin = {
  name: "export",
  usage: "[-fn] [name[=value] ...] or export -p",
  summary: "Set export attribute for shell variables.",
  special: true,
  declares: true,
  async run(context, args, assigned) {
    const { add, names } = readFlags(args, "fnp");
    if (names.length === 0 && assigned.length === 0)
      return print(context, "export", [], (variable) => variable.exported === true);
    if (add.has("f")) return exportFunctions(context, names, !add.has("n"));
    const change = add.has("n")
      ? { add: new Set<string>(), take: new Set("x") }
      : { add: new Set("x"), take: new Set<string>() };
    return declareAll(context, "export", change, [...names.map(parseWord), ...assigned], visible);
  },
};

async function exportFunctions(context: Context, names: readonly string[], on: boolean): Promise<number> {
  let status = 0;
  for (const name of names) {
    if (!context.functions.has(name)) {
      await context.complain(`export: ${name}: not a function`);
      status = 1;
    } else if (on) context.exportedFunctions.add(name);
    else context.exportedFunctions.delete(name);
  }
  return status;
}

export const readonly: Builtin = {
  name: "readonly",
  usage: "[-aAf] [name[=value] ...] or readonly -p",
  summary: "Mark shell variables as unchangeable.",
  special: true,
  declares: true,
  async run(context, args, assigned) {
    const { add, names } = readFlags(args, "aAfp");
    if (names.length === 0 && assigned.length === 0)
      return print(context, "readonly", [], (variable) => variable.readonly === true);
    const change = { add: new Set([...add, "r"]), take: new Set<string>() };
    return declareAll(context, "readonly", change, [...names.map(parseWord), ...assigned], visible);
  },
};
