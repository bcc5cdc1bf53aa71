import { bind } from "./destructure.ts";
import { CljNotSimulated, CljThrow } from "./errors.ts";
import { apply, evaluate, evaluateAll, evaluateBody, makeFunction, Recur, test } from "./evaluate.ts";
import { Atom, Dict, type Form, Foreign, itemsOf, Keyword, Seq, Sym, truthy, Vector } from "./forms.ts";
import { requireLibrary } from "./namespaces.ts";
import { compojureSpecials } from "./routes.ts";
import { Env, type World } from "./world.ts";

export type Special = (world: World, forms: readonly Form[], env: Env, line: number) => Promise<Form>;

const nameOf = (form: Form | undefined): string => (form instanceof Sym ? form.name : "");

/** "(-> x (f a) g)": x put first; "->>" puts it last. */
const thread =
  (last: boolean): Special =>
  (world, [first = null, ...steps], env, line) => {
    let form: Form = first;
    for (const step of steps) {
      const [head, ...args] = step instanceof Seq ? step.items : [step];
      form = new Seq(last ? [head!, ...args, form] : [head!, form, ...args], line);
    }
    return evaluate(world, form, env);
  };

async function bindAll(world: World, bindings: Form | undefined, env: Env): Promise<Env> {
  const inner = new Env(env.namespace, env);
  const { items } = bindings as Vector;
  for (let i = 0; i < items.length; i += 2)
    await bind(world, items[i]!, await evaluate(world, items[i + 1] ?? null, inner), inner);
  return inner;
}

const when =
  (wanted: boolean, orElse: boolean): Special =>
  async (world, [bindings, ...body], env) => {
    const { items } = bindings as Vector;
    const value = await evaluate(world, items[1] ?? null, env);
    if (truthy(value) !== wanted)
      return orElse && body[1] !== undefined ? evaluate(world, body[1], env) : null;
    const inner = new Env(env.namespace, env);
    await bind(world, items[0]!, value, inner);
    return evaluateBody(world, orElse ? body.slice(0, 1) : body, inner);
  };

const define: Special = async (world, [symbol, ...rest], env) => {
  const value = rest.at(-1);
  env.namespace.vars.set(nameOf(symbol), value === undefined ? null : await evaluate(world, value, env));
  return symbol ?? null;
};

const defineFunction: Special = async (world, [symbol, ...rest], env) => {
  const name = nameOf(symbol);
  // Behind the name may stand its documentation and a map of facts.
  const body = rest.slice(
    rest.findIndex(
      (form) => form instanceof Vector || (form instanceof Seq && form.items[0] instanceof Vector),
    ),
  );
  const places = `${env.namespace.name.replaceAll("-", "_")}$${name.replaceAll("-", "_")}`;
  const made = makeFunction(world, body, env, name);
  env.namespace.vars.set(name, async (...args: Form[]) => {
    try {
      return await made(...args);
    } catch (error) {
      if (error instanceof CljThrow && error.places.length === 0)
        error.places.push(
          `${places}.invoke(${env.namespace.file.slice(env.namespace.file.lastIndexOf("/") + 1)})`,
        );
      throw error;
    }
  });
  return symbol ?? null;
};

/** for and doseq: every element, with :when, :let and :while; answers with what the body made. */
async function each(
  world: World,
  bindings: readonly Form[],
  env: Env,
  body: (inner: Env) => Promise<void>,
): Promise<void> {
  const [pattern, source, ...rest] = bindings;
  if (pattern === undefined) return body(env);
  if (pattern === Keyword.of("when"))
    return (await test(world, source!, env)) ? each(world, rest, env, body) : undefined;
  if (pattern === Keyword.of("let")) return each(world, rest, await bindAll(world, source, env), body);
  for (const item of itemsOf(await evaluate(world, source!, env)) ?? []) {
    const inner = new Env(env.namespace, env);
    await bind(world, pattern, item, inner);
    if (rest[0] === Keyword.of("while") && !(await test(world, rest[1]!, inner))) return;
    await each(world, rest[0] === Keyword.of("while") ? rest.slice(2) : rest, inner, body);
  }
}

const tryForm: Special = async (world, forms, env) => {
  const isClause = (form: Form, name: string): form is Seq =>
    form instanceof Seq && nameOf(form.items[0]) === name;
  const body = forms.filter((form) => !isClause(form, "catch") && !isClause(form, "finally"));
  const last = forms.find((form) => isClause(form, "finally")) as Seq | undefined;
  try {
    return await evaluateBody(world, body, env);
  } catch (error) {
    if (!(error instanceof CljThrow)) throw error;
    const caught = forms.find(
      (form) =>
        isClause(form, "catch") &&
        (/(?:^|\.)(?:Exception|Throwable|RuntimeException)$/.test(nameOf(form.items[1])) ||
          error.type.endsWith(nameOf(form.items[1]))),
    ) as Seq | undefined;
    if (!caught) throw error;
    const inner = new Env(env.namespace, env);
    inner.set(nameOf(caught.items[2]), new Foreign(error.type, error));
    return evaluateBody(world, caught.items.slice(3), inner);
  } finally {
    if (last) await evaluateBody(world, last.items.slice(1), env);
  }
};

/** The forms that do not evaluate all their arguments first. */
export const specials: Readonly<Record<string, Special>> = {
  ...compojureSpecials,
  quote: async (_, [form = null]) => form,
  var: async (world, [form = null], env) => evaluate(world, form, env),
  def: define,
  defonce: define,
  declare: async () => null,
  defn: defineFunction,
  "defn-": defineFunction,
  defmacro: async (_world, [name]) => {
    throw new CljNotSimulated(`the macro ${nameOf(name)}`);
  },
  fn: async (world, forms, env) =>
    forms[0] instanceof Sym
      ? makeFunction(world, forms.slice(1), env, forms[0].name)
      : makeFunction(world, forms, env),
  let: async (world, [bindings, ...body], env) =>
    evaluateBody(world, body, await bindAll(world, bindings, env)),
  binding: async (world, [, ...body], env) => evaluateBody(world, body, env),
  "with-open": async (world, [bindings, ...body], env) =>
    evaluateBody(world, body, await bindAll(world, bindings, env)),
  do: evaluateBody,
  if: async (world, [condition = null, yes = null, no = null], env) =>
    evaluate(world, (await test(world, condition, env)) ? yes : no, env),
  "if-not": async (world, [condition = null, yes = null, no = null], env) =>
    evaluate(world, (await test(world, condition, env)) ? no : yes, env),
  when: async (world, [condition = null, ...body], env) =>
    (await test(world, condition, env)) ? evaluateBody(world, body, env) : null,
  "when-not": async (world, [condition = null, ...body], env) =>
    (await test(world, condition, env)) ? null : evaluateBody(world, body, env),
  "if-let": when(true, true),
  "when-let": when(true, false),
  "if-some": when(true, true),
  "when-some": when(true, false),
  async cond(world, forms, env) {
    for (let i = 0; i < forms.length; i += 2)
      if (await test(world, forms[i]!, env)) return evaluate(world, forms[i + 1] ?? null, env);
    return null;
  },
  async condp(world, [predicate = null, subject = null, ...clauses], env) {
    const [fn, value] = [await evaluate(world, predicate, env), await evaluate(world, subject, env)];
    for (let i = 0; i + 1 < clauses.length; i += 2)
      if (truthy(await apply(fn, [await evaluate(world, clauses[i]!, env), value])))
        return evaluate(world, clauses[i + 1]!, env);
    return clauses.length % 2 === 1 ? evaluate(world, clauses.at(-1)!, env) : null;
  },
  async case(world, [subject = null, ...clauses], env) {
    const key = Dict.of([[await evaluate(world, subject, env), true]]);
    for (let i = 0; i + 1 < clauses.length; i += 2) {
      const label = clauses[i]!;
      const labels = label instanceof Seq ? label.items : [label];
      if (labels.some((one) => key.get(one) !== undefined)) return evaluate(world, clauses[i + 1]!, env);
    }
    if (clauses.length % 2 === 1) return evaluate(world, clauses.at(-1)!, env);
    throw new CljThrow("java.lang.IllegalArgumentException", "No matching clause");
  },
  async and(world, forms, env) {
    let value: Form = true;
    for (const form of forms) if (!truthy((value = await evaluate(world, form, env)))) return value;
    return value;
  },
  async or(world, forms, env) {
    let value: Form = null;
    for (const form of forms) if (truthy((value = await evaluate(world, form, env)))) return value;
    return value;
  },
  async loop(world, [bindings, ...body], env) {
    const { items } = bindings as Vector;
    const names = items.filter((_, index) => index % 2 === 0);
    let inner = await bindAll(world, bindings, env);
    for (;;) {
      try {
        return await evaluateBody(world, body, inner);
      } catch (error) {
        if (!(error instanceof Recur)) throw error;
        inner = new Env(env.namespace, env);
        for (const [index, name] of names.entries())
          await bind(world, name, error.args[index] ?? null, inner);
      }
    }
  },
  recur: async (world, forms, env) => {
    throw new Recur(await evaluateAll(world, forms, env));
  },
  "->": thread(false),
  "->>": thread(true),
  "some->": thread(false),
  "cond->": async (world, [first = null, ...clauses], env, line) => {
    let value = await evaluate(world, first, env);
    for (let i = 0; i + 1 < clauses.length; i += 2) {
      if (!(await test(world, clauses[i]!, env))) continue;
      const inner = new Env(env.namespace, env);
      inner.set("%value", value);
      value = await thread(false)(world, [new Sym("%value"), clauses[i + 1]!], inner, line);
    }
    return value;
  },
  async doto(world, [first = null, ...steps], env, line) {
    const inner = new Env(env.namespace, env);
    inner.set("%value", await evaluate(world, first, env));
    for (const step of steps) await thread(false)(world, [new Sym("%value"), step], inner, line);
    return inner.find("%value")!.value;
  },
  async doseq(world, [bindings, ...body], env) {
    await each(
      world,
      (bindings as Vector).items,
      env,
      async (inner) => void (await evaluateBody(world, body, inner)),
    );
    return null;
  },
  async dotimes(world, [bindings, ...body], env) {
    const [name, count] = (bindings as Vector).items;
    const most = (await evaluate(world, count!, env)) as number;
    for (let i = 0; i < most; i++) {
      const inner = new Env(env.namespace, env);
      inner.set(nameOf(name), i);
      await evaluateBody(world, body, inner);
    }
    return null;
  },
  async for(world, [bindings, body = null], env) {
    const made: Form[] = [];
    await each(
      world,
      (bindings as Vector).items,
      env,
      async (inner) => void made.push(await evaluate(world, body, inner)),
    );
    return new Seq(made);
  },
  try: tryForm,
  throw: async (world, [form = null], env) => {
    const thrown = await evaluate(world, form, env);
    throw thrown instanceof Foreign && thrown.state instanceof CljThrow
      ? thrown.state
      : new CljThrow("java.lang.RuntimeException", null);
  },
  comment: async () => null,
  "lazy-seq": evaluateBody,
  future: async (world, forms, env) => new Atom(await evaluateBody(world, forms, env)),
  delay: async (world, forms, env) => new Atom(await evaluateBody(world, forms, env)),
  "set!": async () => null,
  import: async () => null,
  async require(world, forms, env) {
    for (const form of forms) await requireLibrary(world, env.namespace, await evaluate(world, form, env));
    return null;
  },
  async ns(world, [, ...clauses], env, line) {
    for (const clause of clauses) {
      if (!(clause instanceof Seq)) continue;
      const [kind, ...libraries] = clause.items;
      if (kind === Keyword.of("require") || kind === Keyword.of("use"))
        for (const library of libraries)
          await requireLibrary(world, env.namespace, library, kind === Keyword.of("use"), line);
    }
    return null;
  },
  "in-ns": async () => null,
};
