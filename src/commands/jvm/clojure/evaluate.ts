import { CljNotSimulated, CljThrow, CompilerError } from "./errors.ts";
import {
  Dict,
  type Fn,
  type Form,
  Foreign,
  Bag,
  itemsOf,
  Keyword,
  Seq,
  Sym,
  truthy,
  Vector,
} from "./forms.ts";
import { bind } from "./destructure.ts";
import { callInterop, callStatic, constructJava, staticField } from "./interop.ts";
import { specials } from "./specials.ts";
import { lookUp } from "./namespaces.ts";
import { Env, type World } from "./world.ts";

/** "recur" in a loop or function. */
export class Recur {
  readonly args: readonly Form[];

  constructor(args: readonly Form[]) {
    this.args = args;
  }
}

let steps = 0;

export async function evaluateBody(world: World, body: readonly Form[], env: Env): Promise<Form> {
  let value: Form = null;
  for (const form of body) value = await evaluate(world, form, env);
  return value;
}

/** The value of a form. Throws CljThrow, CljNotSimulated, CompilerError; Recur comes out of tail positions as a throw. */
export async function evaluate(world: World, form: Form, env: Env): Promise<Form> {
  if (form instanceof Sym) return valueOf(world, form, env);
  if (form instanceof Vector) return new Vector(await evaluateAll(world, form.items, env));
  if (form instanceof Dict) {
    const pairs: [Form, Form][] = [];
    for (const [key, value] of form.entries.values())
      pairs.push([await evaluate(world, key, env), await evaluate(world, value, env)]);
    return Dict.of(pairs);
  }
  if (form instanceof Bag) return new Bag(await evaluateAll(world, [...form.items.values()], env));
  if (!(form instanceof Seq) || form.items.length === 0) return form;
  if (++steps % 5000 === 0) await world.process.clock.sleep(0, world.process.signal);
  const [head, ...rest] = form.items;
  if (head instanceof Sym) {
    const special = env.find(head.name) ? undefined : specials[head.name.replace(/^clojure\.core\//, "")];
    if (special) return special(world, rest, env, form.line);
    if (/^\.[A-Za-z]/.test(head.name)) {
      const [target, ...args] = await evaluateAll(world, rest, env);
      return callInterop(world, target ?? null, head.name.replace(/^\.-?/, ""), args);
    }
    if (/^[A-Z][\w.]*\.$|^[\w.]+\.[A-Z]\w*\.$/.test(head.name))
      return constructJava(head.name.slice(0, -1), await evaluateAll(world, rest, env));
    const fixed = /^([\w.]*[A-Z]\w*)\/(\w+)$/.exec(head.name);
    if (fixed && !env.namespace.aliases.has(fixed[1]!))
      return callStatic(world, fixed[1]!, fixed[2]!, await evaluateAll(world, rest, env));
  }
  const fn = await evaluate(world, head!, env);
  const args = await evaluateAll(world, rest, env);
  try {
    return await apply(fn, args);
  } catch (error) {
    if (error instanceof CljThrow)
      error.places.push(
        `${env.namespace.name.replaceAll("-", "_")}$fn.invoke(${env.namespace.file.slice(env.namespace.file.lastIndexOf("/") + 1)}:${form.line})`,
      );
    throw error;
  }
}

export async function evaluateAll(world: World, forms: readonly Form[], env: Env): Promise<Form[]> {
  const values: Form[] = [];
  for (const form of forms) values.push(await evaluate(world, form, env));
  return values;
}

function valueOf(world: World, { name, line }: Sym, env: Env): Form {
  const local = env.find(name);
  if (local) return local.value;
  const found = lookUp(world, env.namespace, name);
  if (found !== undefined) return found;
  const fixed = /^([\w.]*[A-Z]\w*)\/(\w+)$/.exec(name);
  if (fixed) return staticField(fixed[1]!, fixed[2]!);
  if (/^(?:[a-z]\w*\.)+[A-Z]\w*$|^[A-Z]\w*$/.test(name)) return new Foreign("java.lang.Class", name);
  throw new CompilerError(`Unable to resolve symbol: ${name} in this context`, line);
}

/** Calls anything that can be called: a function, a keyword, a map, a set. */
export async function apply(fn: Form, args: readonly Form[]): Promise<Form> {
  if (typeof fn === "function") return fn(...args);
  const [first = null, other = null] = args;
  if (fn instanceof Keyword) return (first instanceof Dict ? first.get(fn) : undefined) ?? other;
  if (fn instanceof Dict) return fn.get(first) ?? other;
  if (fn instanceof Bag) return [...fn.items.values()].find((item) => item === first) ?? null;
  if (fn instanceof Vector) return fn.items[first as number] ?? null;
  if (fn instanceof Foreign) throw new CljNotSimulated(fn.type);
  const type =
    fn === null
      ? "null"
      : typeof fn === "string"
        ? "java.lang.String"
        : typeof fn === "number"
          ? "java.lang.Long"
          : "java.lang.Object";
  if (fn === null)
    throw new CljThrow(
      "java.lang.NullPointerException",
      'Cannot invoke "clojure.lang.IFn.invoke()" because the value is null',
    );
  throw new CljThrow(
    "java.lang.ClassCastException",
    `class ${type} cannot be cast to class clojure.lang.IFn`,
  );
}

interface Arity {
  readonly parameters: Vector;
  readonly body: readonly Form[];
}

/** A function of what stands behind "fn": one parameter vector or several arities. */
export function makeFunction(world: World, forms: readonly Form[], env: Env, name?: string): Fn {
  const arities: Arity[] =
    forms[0] instanceof Vector
      ? [{ parameters: forms[0], body: forms.slice(1) }]
      : forms
          .filter((each) => each instanceof Seq)
          .map(({ items }) => ({ parameters: items[0] as Vector, body: items.slice(1) }));
  const fn: Fn = async (...given) => {
    const arity = arities.find(({ parameters: { items } }) =>
      isVariadic(items) ? given.length >= items.length - 2 : items.length === given.length,
    );
    if (!arity)
      throw new CljThrow(
        "clojure.lang.ArityException",
        `Wrong number of args (${given.length}) passed to: ${env.namespace.name}/${name ?? "fn"}`,
      );
    let args: readonly Form[] = given;
    for (;;) {
      const inner = new Env(env.namespace, env);
      if (name !== undefined) inner.set(name, fn);
      await bind(world, arity.parameters, new Vector(args), inner);
      try {
        return await evaluateBody(world, arity.body, inner);
      } catch (error) {
        if (!(error instanceof Recur)) throw error;
        args = isVariadic(arity.parameters.items)
          ? [...error.args.slice(0, -1), ...(itemsOf(error.args.at(-1) ?? null) ?? [])]
          : error.args;
        if (++steps % 5000 === 0) await world.process.clock.sleep(0, world.process.signal);
      }
    }
  };
  return fn;
}

const isVariadic = (items: readonly Form[]): boolean =>
  items.some((item) => item instanceof Sym && item.name === "&");

export const test = async (world: World, form: Form, env: Env): Promise<boolean> =>
  truthy(await evaluate(world, form, env));
