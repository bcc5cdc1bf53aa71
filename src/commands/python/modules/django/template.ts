import { NotSimulated } from "../../language/syntax-error.ts";
import { importModule } from "../../runtime/imports.ts";
import type { Interpreter } from "../../runtime/interpreter.ts";
import { PyDict, PyList, type Value } from "../../runtime/values.ts";
import { type Node, parseTemplate } from "./parse.ts";
import { dateText, resolve, shownText, test } from "./values.ts";

/** Functions of Python's that find templates, static files and URLs. */
export interface Finders {
  readonly read: Value;
  readonly static: Value;
  readonly url: Value;
}

/** django.template: a template by its name with those it extends and includes. */
export async function renderDjango(
  python: Interpreter,
  finders: Finders,
  name: string,
  context: PyDict,
): Promise<string> {
  const variables = new Map<string, Value>(
    [...context.entries.values()].map(([key, value]) => [String(key), value]),
  );
  const load = async (wanted: string) => parseTemplate(String(await python.call(finders.read, [wanted])));

  async function render(nodes: readonly Node[]): Promise<string> {
    const blocks = new Map<string, (readonly Node[])[]>();
    let template = nodes;
    for (;;) {
      collect(template, blocks);
      const parent = template.find((node) => node.type === "tag" && node.name === "extends");
      if (parent?.type !== "tag") break;
      template = await load(String((await resolve(python, variables, parent.words[0]!)).value));
    }
    return body(template, blocks);
  }

  async function body(
    nodes: readonly Node[],
    blocks: ReadonlyMap<string, readonly (readonly Node[])[]>,
  ): Promise<string> {
    let out = "";
    for (const node of nodes) out += await one(node, blocks);
    return out;
  }

  /** Runs with more variables, which end with it. */
  async function within(
    added: Iterable<readonly [string, Value]>,
    work: () => Promise<string>,
  ): Promise<string> {
    const before = new Map(variables);
    for (const [key, value] of added) variables.set(key, value);
    const text = await work();
    variables.clear();
    for (const [key, value] of before) variables.set(key, value);
    return text;
  }

  async function one(node: Node, blocks: ReadonlyMap<string, readonly (readonly Node[])[]>): Promise<string> {
    switch (node.type) {
      case "text":
        return node.text;
      case "output":
        return shownText(python, await resolve(python, variables, node.expression));
      case "if":
        for (const { test: words, body: inner } of node.branches)
          if (words === undefined || (await test(python, variables, words))) return body(inner, blocks);
        return "";
      case "for": {
        const found = (await resolve(python, variables, node.expression)).value;
        const items = found === "" || found === null ? [] : await python.list(found);
        if (items.length === 0) return body(node.empty, blocks);
        if (node.reversed) items.reverse();
        let out = "";
        for (const [i, item] of items.entries()) {
          await python.step();
          const loop = PyDict.of([
            ["counter", BigInt(i + 1)],
            ["counter0", BigInt(i)],
            ["revcounter", BigInt(items.length - i)],
            ["first", i === 0],
            ["last", i === items.length - 1],
          ]);
          const parts = node.names.length === 1 ? [item] : await python.list(item);
          out += await within(
            [["forloop", loop], ...node.names.map((key, at) => [key, parts[at] ?? ""] as const)],
            () => body(node.body, blocks),
          );
        }
        return out;
      }
      case "block": {
        const [own = node.body, ...rest] = blocks.get(node.name) ?? [];
        if (!JSON.stringify(own).includes("block.super")) return body(own, blocks);
        const above = await body(rest[0] ?? node.body, blocks);
        const marked = PyDict.of([["super", above]]);
        return within([["block", marked]], async () =>
          body(
            own.map((part) =>
              part.type === "output" && part.expression === "block.super"
                ? { type: "text", text: above }
                : part,
            ),
            blocks,
          ),
        );
      }
      case "with": {
        const added: [string, Value][] = [];
        const pairs = node.words[1] === "as" ? [`${node.words[2]}=${node.words[0]}`] : node.words;
        for (const word of pairs) {
          const at = word.indexOf("=");
          added.push([word.slice(0, at), (await resolve(python, variables, word.slice(at + 1))).value]);
        }
        return within(added, () => body(node.body, blocks));
      }
      case "tag":
        return tag(node);
    }
  }

  async function tag({ name: verb, words }: Extract<Node, { type: "tag" }>): Promise<string> {
    const value = async (word: string) => (await resolve(python, variables, word)).value;
    const as = words.indexOf("as");
    const used = as < 0 ? words : words.slice(0, as);
    let text = "";
    switch (verb) {
      case "load":
      case "extends":
        return "";
      case "csrf_token":
        return '<input type="hidden" name="csrfmiddlewaretoken" value="dojo">';
      case "static":
        text = String(await python.call(finders.static, [await value(used[0]!)]));
        break;
      case "url": {
        const args: Value[] = [];
        const named = new PyDict();
        for (const word of used.slice(1)) {
          const [, key, inner] = /^(\w+)=(.*)$/s.exec(word) ?? [];
          if (key) named.set(key, await value(inner!));
          else args.push(await value(word));
        }
        text = String(await python.call(finders.url, [await value(used[0]!), new PyList(args), named]));
        break;
      }
      case "now": {
        const module = await importModule(python, "datetime");
        const now = await python.call(
          await python.attribute(await python.attribute(module, "datetime"), "now"),
          [],
        );
        text = dateText(now, String(await value(used[0]!)));
        break;
      }
      case "include": {
        const added: [string, Value][] = [];
        for (const word of words.slice(words.indexOf("with") + 1 || words.length)) {
          const at = word.indexOf("=");
          if (at > 0) added.push([word.slice(0, at), await value(word.slice(at + 1))]);
        }
        const nodes = await load(String(await value(words[0]!)));
        return within(added, () => render(nodes));
      }
      default:
        throw new NotSimulated(`the template tag {% ${verb} %}`);
    }
    if (as < 0) return text;
    variables.set(words[as + 1]!, text);
    return "";
  }

  return render(await load(name));
}

/** The blocks of one template, each after those of the templates that extend it. */
function collect(nodes: readonly Node[], blocks: Map<string, (readonly Node[])[]>): void {
  for (const node of nodes) {
    if (node.type === "block") {
      blocks.set(node.name, [...(blocks.get(node.name) ?? []), node.body]);
      collect(node.body, blocks);
    } else if (node.type === "if") for (const branch of node.branches) collect(branch.body, blocks);
    else if (node.type === "for" || node.type === "with") collect(node.body, blocks);
  }
}
