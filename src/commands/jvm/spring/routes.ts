import type { Annotation, Expression, Method } from "../language/tree.ts";
import type { JavaClass } from "../runtime/classes.ts";
import { annotation, literalText } from "./beans.ts";

export interface Route {
  readonly cls: JavaClass;
  readonly method: Method;
  /** "GET"; any when empty. */
  readonly verbs: readonly string[];
  readonly pattern: string;
  readonly regex: RegExp;
  /** What it answers is the body, not the name of a view. */
  readonly isBody: boolean;
}

const mappings: Readonly<Record<string, readonly string[]>> = {
  GetMapping: ["GET", "HEAD"],
  PostMapping: ["POST"],
  PutMapping: ["PUT"],
  DeleteMapping: ["DELETE"],
  PatchMapping: ["PATCH"],
  RequestMapping: [],
};

function texts(value: Expression | undefined): string[] {
  if (!value) return [""];
  if (value.kind === "array") return value.items.flatMap(texts);
  return [literalText(value) ?? ""];
}

const pathsOf = (found: Annotation | undefined): string[] =>
  texts(found?.values["value"] ?? found?.values["path"]);

const verbsOf = (found: Annotation): string[] => {
  const { method } = found.values;
  const items = method === undefined ? [] : method.kind === "array" ? method.items : [method];
  return items.flatMap((item) => (item.kind === "field" || item.kind === "name" ? [item.name] : []));
};

const join = (prefix: string, path: string) =>
  `/${prefix}/${path}`.replace(/\/+/g, "/").replace(/(.)\/$/, "$1");

/** "/users/{id}", "/files/**". */
export const patternRegex = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replace(/[.+^$()|[\]\\]/g, "\\$&")
      .replace(/\/\*\*/g, "(?:/.*)?")
      .replace(/\{\*(\w+)\}/g, "(?<$1>.*)")
      .replace(/\{(\w+)(?::[^}]*)?\}/g, "(?<$1>[^/]+)")
      .replace(/(?<!\.)\*/g, "[^/]*")}$`,
  );

/** The routes of the controllers. */
export function routesOf(classes: readonly JavaClass[]): Route[] {
  const routes: Route[] = [];
  for (const cls of classes) {
    const { modifiers } = cls.declared!;
    const rest = annotation(modifiers, "RestController") !== undefined;
    if (!rest && !annotation(modifiers, "Controller")) continue;
    const outer = annotation(modifiers, "RequestMapping");
    for (const method of [...cls.methods.values()].flat())
      for (const [name, verbs] of Object.entries(mappings)) {
        const found = annotation(method.modifiers, name);
        if (!found) continue;
        const isBody =
          rest ||
          annotation(method.modifiers, "ResponseBody") !== undefined ||
          annotation(modifiers, "ResponseBody") !== undefined;
        for (const prefix of pathsOf(outer))
          for (const path of pathsOf(found)) {
            const pattern = join(prefix, path);
            routes.push({
              cls,
              method,
              verbs: name === "RequestMapping" ? verbsOf(found) : verbs,
              pattern,
              regex: patternRegex(pattern),
              isBody,
            });
          }
      }
  }
  // What has fewer variables is more to the point.
  return routes.sort((a, b) => (a.pattern.match(/\{/g)?.length ?? 0) - (b.pattern.match(/\{/g)?.length ?? 0));
}
