import { expression } from "./expressions.ts";
import type { Parser } from "./parser.ts";
import { block } from "./statements.ts";
import type { ClassNode, FunctionNode, Node, Param } from "./tree.ts";

const modifiers = new Set([
  "public",
  "private",
  "protected",
  "static",
  "abstract",
  "final",
  "readonly",
  "var",
]);

/** `(int $a, &$b = 1, ...$c)` */
export function parameters(p: Parser): Param[] {
  p.expect("(");
  const found: Param[] = [];
  while (!p.is(")")) {
    let promoted = false;
    while (
      p.token.kind === "name" &&
      ["public", "private", "protected", "readonly"].includes(p.token.text.toLowerCase())
    ) {
      promoted = true;
      p.at++;
    }
    const type = p.type();
    const ref = p.take("&");
    const variadic = p.take("...");
    if (p.token.kind !== "var") p.fail("variable");
    const name = p.token.text;
    p.at++;
    const value = p.take("=") ? expression(p) : undefined;
    found.push({
      name,
      ref,
      variadic,
      promoted,
      ...(type !== undefined && { type }),
      ...(value && { value }),
    });
    if (!p.take(",")) break;
  }
  p.expect(")");
  return found;
}

/** After `function name`. */
export function functionNode(p: Parser, name: string, line: number): FunctionNode {
  const params = parameters(p);
  const returns = p.take(":") ? p.type() : undefined;
  const body: Node = p.is("{") ? block(p) : (p.expect(";"), { kind: "block", line, body: [] });
  return { name, params, body, line, returns };
}

/** After `class Name`, from `extends` on. */
export function classBody(
  p: Parser,
  name: string,
  type: ClassNode["type"],
  abstract: boolean,
  line: number,
): ClassNode {
  const names = () => {
    const list = [p.resolve(p.name())];
    while (p.take(",")) list.push(p.resolve(p.name()));
    return list;
  };
  if (type === "enum" && p.take(":")) p.type();
  let parent: string | undefined;
  let interfaces: string[] = [];
  if (p.take("extends")) {
    const list = names();
    if (type === "interface") interfaces = list;
    else parent = list[0];
  }
  if (p.take("implements")) interfaces = names();
  const found = {
    constants: [] as { name: string; value: Node }[],
    properties: [] as { name: string; value?: Node; static: boolean; typed: boolean }[],
    methods: [] as { fn: FunctionNode; static: boolean; abstract: boolean; visibility: string }[],
    cases: [] as { name: string; value?: Node }[],
    traits: [] as string[],
  };
  p.expect("{");
  while (!p.take("}")) {
    const at = p.line;
    if (p.take("use")) {
      found.traits.push(...names());
      if (p.take("{")) while (!p.take("}")) p.at++;
      else p.expect(";");
      continue;
    }
    if (p.take("case")) {
      const own = p.name();
      const value = p.take("=") ? expression(p) : undefined;
      found.cases.push({ name: own, ...(value && { value }) });
      p.expect(";");
      continue;
    }
    const set = new Set<string>();
    while (p.token.kind === "name" && modifiers.has(p.token.text.toLowerCase())) {
      set.add(p.token.text.toLowerCase());
      p.at++;
    }
    if (p.take("const")) {
      if (p.peek(1).text !== "=") p.type();
      do {
        const own = p.name();
        p.expect("=");
        found.constants.push({ name: own, value: expression(p) });
      } while (p.take(","));
      p.expect(";");
    } else if (p.take("function")) {
      p.take("&");
      const fn = functionNode(p, p.name(), at);
      found.methods.push({
        fn,
        static: set.has("static"),
        abstract: set.has("abstract") || type === "interface",
        visibility: ["private", "protected"].find((one) => set.has(one)) ?? "public",
      });
    } else {
      const typed = p.type() !== undefined;
      do {
        if (p.token.kind !== "var") p.fail("variable");
        const own = p.token.text;
        p.at++;
        const value = p.take("=") ? expression(p) : undefined;
        found.properties.push({ name: own, static: set.has("static"), typed, ...(value && { value }) });
      } while (p.take(","));
      p.expect(";");
    }
  }
  return { kind: "classnode", name, type, abstract, parent, interfaces, line, ...found };
}
