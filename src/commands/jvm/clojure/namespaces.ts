import { core } from "./core.ts";
import { CljNotSimulated, CljThrow, CompilerError } from "./errors.ts";
import { evaluate } from "./evaluate.ts";
import { type Form, Keyword, Seq, Sym, Vector } from "./forms.ts";
import { libraries } from "./libraries.ts";
import { readForms } from "./reader.ts";
import { Env, type Namespace, type World } from "./world.ts";

/** Libraries that must be among the dependencies to be required, by the name of their jar. */
const jars: readonly { readonly namespace: RegExp; readonly jar: RegExp }[] = [
  { namespace: /^compojure\./, jar: /^compojure-/ },
  { namespace: /^ring\.adapter\.jetty$/, jar: /^ring-jetty-adapter-/ },
  { namespace: /^ring\.middleware\.defaults$/, jar: /^ring-defaults-/ },
  { namespace: /^ring\.middleware\.json$/, jar: /^ring-json-/ },
  { namespace: /^ring\.(?:util|middleware)\./, jar: /^ring-(?:core|defaults|json)-/ },
  { namespace: /^hiccup\./, jar: /^hiccup-/ },
  { namespace: /^cheshire\./, jar: /^cheshire-/ },
  { namespace: /^environ\./, jar: /^environ-/ },
  { namespace: /^org\.httpkit\./, jar: /^http-kit-/ },
  { namespace: /^clojure\.java\.jdbc$/, jar: /^java\.jdbc-/ },
  { namespace: /^clojure\.data\.json$/, jar: /^data\.json-/ },
  { namespace: /^clojure\.tools\.logging$/, jar: /^tools\.logging-/ },
  { namespace: /^reitit\./, jar: /^reitit-/ },
  { namespace: /^next\.jdbc/, jar: /^next\.jdbc-/ },
  { namespace: /^selmer\./, jar: /^selmer-/ },
];

export const fileOf = (name: string): string => name.replaceAll("-", "_").replaceAll(".", "/");

/** Loads a namespace from the class path, once. */
export async function loadNamespace(world: World, name: string): Promise<Namespace> {
  const known = world.namespaces.get(name);
  if (known) return known;
  const found = world.source(name);
  if (!found) {
    const path = fileOf(name);
    throw new CljThrow(
      "java.io.FileNotFoundException",
      `Could not locate ${path}__init.class, ${path}.clj or ${path}.cljc on classpath.${name.includes("-") ? " Please check that namespaces with dashes use underscores in the Clojure file name." : ""}`,
    );
  }
  const namespace: Namespace = {
    name,
    vars: new Map(),
    aliases: new Map(),
    refers: new Map(),
    declared: new Set(),
    file: found.file,
  };
  world.namespaces.set(name, namespace);
  const env = new Env(namespace);
  const forms = readForms(found.text);
  for (const form of forms)
    if (
      form instanceof Seq &&
      form.items[0] instanceof Sym &&
      /^(?:def\w*-?|declare)$/.test(form.items[0].name)
    )
      for (const each of form.items[0].name === "declare" ? form.items.slice(1) : [form.items[1]])
        if (each instanceof Sym) namespace.declared.add(each.name);
  for (const form of forms) await evaluate(world, form, env);
  return namespace;
}

/** "[compojure.core :refer [GET] :as c]", "ring.util.response". Throws CljThrow when nobody has it. */
export async function requireLibrary(
  world: World,
  into: Namespace,
  spec: Form,
  all = false,
  line = 0,
): Promise<void> {
  const [first, ...options] = spec instanceof Vector || spec instanceof Seq ? spec.items : [spec];
  const name = first instanceof Sym ? first.name : "";
  if (name === "") throw new CompilerError("Unsupported option(s) supplied to require", line);
  const rule = jars.find(({ namespace }) => namespace.test(name));
  const present = rule === undefined || world.jars.some((jar) => rule.jar.test(jar));
  if (world.source(name) || !present || !(name in libraries || name.startsWith("clojure.") || rule))
    await loadNamespace(world, name);
  for (let i = 0; i < options.length; i += 2) {
    const value = options[i + 1]!;
    if (options[i] === Keyword.of("as") && value instanceof Sym) into.aliases.set(value.name, name);
    if (options[i] === Keyword.of("refer") && value instanceof Vector)
      for (const each of value.items) if (each instanceof Sym) into.refers.set(each.name, name);
    if (options[i] === Keyword.of("refer") && value === Keyword.of("all")) referAll(world, into, name);
  }
  if (all) referAll(world, into, name);
}

function referAll(world: World, into: Namespace, name: string): void {
  for (const each of [
    ...(world.namespaces.get(name)?.vars.keys() ?? []),
    ...Object.keys(libraries[name] ?? {}),
  ])
    into.refers.set(each, name);
}

/** What a name means in a namespace: its own, one referred to, one of a library, one of clojure.core. */
export function lookUp(world: World, namespace: Namespace, name: string): Form | undefined {
  const slash = name.indexOf("/");
  if (slash > 0) {
    const space = name.slice(0, slash);
    const full = namespace.aliases.get(space) ?? space;
    return member(world, full, name.slice(slash + 1));
  }
  if (namespace.vars.has(name)) return namespace.vars.get(name);
  const from = namespace.refers.get(name);
  if (from !== undefined) return member(world, from, name);
  return Object.hasOwn(core, name) ? core[name]!(world) : undefined;
}

function member(world: World, space: string, name: string): Form | undefined {
  const own = world.namespaces.get(space);
  if (own) return own.vars.get(name);
  if (space === "clojure.core") return core[name]?.(world);
  const library = libraries[space];
  if (library && Object.hasOwn(library, name)) return library[name]!(world);
  const known =
    library !== undefined ||
    jars.some(({ namespace }) => namespace.test(space)) ||
    space.startsWith("clojure.");
  if (!known) return undefined;
  return () => {
    throw new CljNotSimulated(`${space}/${name}`);
  };
}
