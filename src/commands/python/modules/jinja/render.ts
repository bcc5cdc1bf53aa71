import { join } from "../../../../files/paths.ts";
import { parseExpression } from "../../language/expressions.ts";
import { NotSimulated } from "../../language/syntax-error.ts";
import { exceptionClasses, raise } from "../../runtime/exceptions.ts";
import { evaluate } from "../../runtime/evaluate.ts";
import { Frame } from "../../runtime/frame.ts";
import type { Interpreter } from "../../runtime/interpreter.ts";
import { PyClass, PyModule, type Value } from "../../runtime/values.ts";
import { applyFilter, splitFilters } from "./filters.ts";
import { type Node, parseTemplate } from "./parse.ts";

const notFound = new PyClass("TemplateNotFound", [exceptionClasses.get("LookupError")!]);
notFound.module = "jinja2.exceptions";

/** A template file with its parents and includes. Throws jinja2's TemplateNotFound. */
export function renderFile(
  python: Interpreter,
  folder: string,
  name: string,
  variables: ReadonlyMap<string, Value>,
): Promise<string> {
  return renderNodes(python, folder, readTemplate(python, folder, name), variables);
}

export function renderString(
  python: Interpreter,
  folder: string,
  source: string,
  variables: ReadonlyMap<string, Value>,
): Promise<string> {
  return renderNodes(python, folder, parseTemplate(source), variables);
}

function readTemplate(python: Interpreter, folder: string, name: string): Node[] {
  const path = join(folder, name);
  if (!python.process.files.is("file", path)) throw raise(notFound, name);
  return parseTemplate(python.process.files.text(path));
}

async function renderNodes(
  python: Interpreter,
  folder: string,
  nodes: readonly Node[],
  variables: ReadonlyMap<string, Value>,
): Promise<string> {
  const module = new PyModule("template", new Map(variables));
  const frame = new Frame("<template>", "<template>", module, { variables: module.attributes });
  const blocks = new Map<string, readonly Node[]>();
  let template = nodes;
  for (;;) {
    for (const node of template)
      if (node.type === "block" && !blocks.has(node.name)) blocks.set(node.name, node.body);
    const parent = template.find((node) => node.type === "extends");
    if (parent?.type !== "extends") break;
    template = readTemplate(python, folder, String(await value(parent.expression)));
  }
  return body(template);

  async function value(expression: string): Promise<Value> {
    const [head, ...filters] = splitFilters(expression);
    let found: Value | undefined;
    const isKnown =
      /^[A-Za-z_]\w*$/.test(head!) && !["true", "false", "none", "True", "False", "None"].includes(head!);
    if (isKnown) found = module.attributes.get(head!) ?? python.builtins.get(head!) ?? "";
    else
      found = await evaluate(
        python,
        frame,
        parseExpression(
          head!
            .replace(/\btrue\b/g, "True")
            .replace(/\bfalse\b/g, "False")
            .replace(/\bnone\b/g, "None"),
        ),
      );
    for (const filter of filters) found = await applyFilter(python, filter, found, (text) => value(text));
    return found;
  }

  async function body(list: readonly Node[]): Promise<string> {
    let out = "";
    for (const node of list) out += await one(node);
    return out;
  }

  async function one(node: Node): Promise<string> {
    switch (node.type) {
      case "text":
        return node.text;
      case "output": {
        const found = await value(node.expression);
        if (found === null) return "None";
        const text = await python.str(found);
        return /\|\s*(safe|tojson)\s*$/.test(node.expression) ? text : escape(text);
      }
      case "set":
        module.attributes.set(node.name, await value(node.expression));
        return "";
      case "if":
        for (const { test, body: inner } of node.branches)
          if (test === undefined || (await python.truth(await value(test)))) return body(inner);
        return "";
      case "for": {
        const items = await python.list(await value(node.expression));
        if (items.length === 0) return body(node.otherwise);
        const before = new Map(module.attributes);
        let out = "";
        for (const [i, item] of items.entries()) {
          await python.step();
          const loop = new PyModule(
            "loop",
            new Map<string, Value>([
              ["index", BigInt(i + 1)],
              ["index0", BigInt(i)],
              ["first", i === 0],
              ["last", i === items.length - 1],
              ["length", BigInt(items.length)],
            ]),
          );
          module.attributes.set("loop", loop);
          if (node.names.length === 1) module.attributes.set(node.names[0]!, item);
          else (await python.list(item)).forEach((part, at) => module.attributes.set(node.names[at]!, part));
          out += await body(node.body);
        }
        for (const name of [...node.names, "loop"])
          if (before.has(name)) module.attributes.set(name, before.get(name)!);
          else module.attributes.delete(name);
        return out;
      }
      case "block":
        return body(blocks.get(node.name) ?? node.body);
      case "include":
        return renderNodes(
          python,
          folder,
          readTemplate(python, folder, String(await value(node.expression))),
          module.attributes,
        );
      case "extends":
        return "";
      case "unsupported":
        throw new NotSimulated(`{% ${node.what} %} in a template`);
    }
  }
}

const escape = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&#34;")
    .replaceAll("'", "&#39;");
