import { Dict, type Form, Keyword, Seq, show, Sym, Vector } from "./forms.ts";
import { readForms } from "./reader.ts";
import type { PomDependency } from "../maven/model.ts";

export interface LeinProject {
  readonly name: string;
  readonly version: string;
  readonly main?: string;
  readonly uberjarName?: string;
  readonly aotAll: boolean;
  readonly dependencies: readonly PomDependency[];
  readonly sources: readonly string[];
  readonly resources: readonly string[];
}

const k = (name: string) => Keyword.of(name);

/** "[ring/ring-core "1.15.3"]", "[hiccup "1.0.5" :exclusions [...]]". */
export function toDependency(name: Form, version: Form): PomDependency {
  const text = name instanceof Sym ? name.name : show(name);
  const [group = "", artifact = group] = text.split("/");
  return {
    group,
    artifact,
    version: show(version),
    scope: "compile",
    type: "jar",
    optional: false,
    exclusions: [],
  };
}

/** Reads project.clj. Throws ReaderError; answers undefined when there is no defproject in it. */
export function readLein(text: string): LeinProject | undefined {
  const form = readForms(text).find(
    (each) => each instanceof Seq && each.items[0] instanceof Sym && each.items[0].name === "defproject",
  ) as Seq | undefined;
  if (!form) return undefined;
  const [, name = null, version = null, ...options] = form.items;
  const all = Dict.of(
    Array.from({ length: options.length >> 1 }, (_, i) => [options[2 * i]!, options[2 * i + 1]!] as const),
  );
  const profiles = all.get(k("profiles"));
  const uberjar = profiles instanceof Dict ? profiles.get(k("uberjar")) : undefined;
  const get = (key: string): Form | undefined =>
    all.get(k(key)) ?? (uberjar instanceof Dict ? uberjar.get(k(key)) : undefined);
  const list = (key: string, other: string): string[] => {
    const found = all.get(k(key));
    return found instanceof Vector ? found.items.map((each) => show(each)) : [other];
  };
  // ":main ^:skip-aot app.core" reads as its symbol.
  const main = get("main");
  const uberjarName = get("uberjar-name");
  const dependencies = all.get(k("dependencies"));
  return {
    name: show(name),
    version: show(version),
    ...(main instanceof Sym && { main: main.name }),
    ...(typeof uberjarName === "string" && { uberjarName }),
    aotAll: get("aot") === k("all"),
    dependencies:
      dependencies instanceof Vector
        ? dependencies.items.map((each) =>
            toDependency((each as Vector).items[0] ?? null, (each as Vector).items[1] ?? null),
          )
        : [],
    sources: list("source-paths", "src"),
    resources: list("resource-paths", "resources"),
  };
}
