import { decode } from "../../../base/bytes.ts";
import { escapeHtml } from "../../../base/honest-page.ts";
import type { Call } from "../runtime/library.ts";
import { iterate } from "../runtime/iterate.ts";
import { show } from "../runtime/text.ts";
import { NotSimulated, type Value } from "../runtime/values.ts";
import { parseHtml, type Piece, type Tag } from "./html.ts";
import { Evaluator, isTrue, type Variables } from "./template-expressions.ts";

/** A piece of a template as a value: what "~{...}" means. */
interface Fragment {
  readonly pieces: readonly Piece[];
  readonly variables: Variables;
}

type Fragments = ReadonlyMap<string, Fragment>;

/** Attributes that say what an attribute of the page is. */
const plain =
  /^th:(href|src|value|action|class|id|name|alt|title|placeholder|for|style|content|checked|selected|disabled|method)$/;

/** Renders templates/NAME.html of the class path. Throws a TemplateInputException when there is none. */
export class Thymeleaf {
  readonly #call: Call;

  constructor(call: Call) {
    this.#call = call;
  }

  async render(name: string, variables: Variables): Promise<string> {
    return this.#pieces(this.#load(name), variables, this.#load(name), new Map());
  }

  #load(name: string): readonly Piece[] {
    const { vm, frame } = this.#call;
    const found = vm.parts.resource(`templates/${name.replace(/^\//, "")}.html`);
    if (!found)
      throw vm.thrown(
        "RuntimeException",
        `Error resolving template [${name}], template might not exist or might not be accessible by any of the configured Template Resolvers`,
        frame,
      );
    return parseHtml(decode(found));
  }

  async #pieces(
    pieces: readonly Piece[],
    variables: Variables,
    whole: readonly Piece[],
    given: Fragments,
  ): Promise<string> {
    let text = "";
    for (const piece of pieces)
      text +=
        typeof piece === "string"
          ? await this.#inline(piece, variables)
          : await this.#tag(piece, variables, whole, given);
    return text;
  }

  /** "[[${name}]]" in running text. */
  async #inline(text: string, variables: Variables): Promise<string> {
    let made = text;
    for (const [place, expression] of text.matchAll(/\[\[(.*?)\]\]/g))
      made = made.replace(
        place,
        escapeHtml(await show(this.#call, await this.#evaluate(expression!, variables))),
      );
    return made;
  }

  #evaluate(source: string, variables: Variables): Promise<Value> {
    return new Evaluator(this.#call, variables).evaluate(source);
  }

  async #tag(tag: Tag, variables: Variables, whole: readonly Piece[], given: Fragments): Promise<string> {
    const get = (name: string) => tag.attributes.find((each) => each.name === `th:${name}`)?.value;
    const each = get("each");
    if (each === undefined) return this.#once(tag, variables, whole, given);
    const [, name = "", , source = ""] = /^\s*(\w+)\s*(?:,\s*(\w+))?\s*:\s*([\s\S]*)$/.exec(each) ?? [];
    let text = "";
    const items = await this.#evaluate(source, variables);
    if (items === null) return "";
    for await (const item of iterate(this.#call, items))
      text += await this.#once(tag, new Map([...variables, [name, item]]), whole, given);
    return text;
  }

  async #once(tag: Tag, outside: Variables, whole: readonly Piece[], given: Fragments): Promise<string> {
    const get = (name: string) => tag.attributes.find((each) => each.name === `th:${name}`)?.value;
    let variables = outside;
    for (const pair of get("with")?.split(",") ?? []) {
      const [name = "", ...rest] = pair.split("=");
      variables = new Map([...variables, [name.trim(), await this.#evaluate(rest.join("="), variables)]]);
    }
    const test = get("if");
    if (test !== undefined && !isTrue(await this.#evaluate(test, variables))) return "";
    const unless = get("unless");
    if (unless !== undefined && isTrue(await this.#evaluate(unless, variables))) return "";
    const replace = get("replace");
    if (replace !== undefined) return this.#include(replace, variables, whole, given, false);
    const insert = get("insert") ?? get("include");
    const inside =
      insert !== undefined
        ? await this.#include(insert, variables, whole, given, insert === get("include"))
        : await this.#content(tag, variables, whole, given);
    if (tag.name === "th:block" || get("remove") === "tag") return inside;
    const attributes = await this.#attributes(tag, variables);
    if (tag.empty !== undefined && inside === "") return `<${tag.name}${attributes}${tag.empty}>`;
    return `<${tag.name}${attributes}>${inside}</${tag.name}>`;
  }

  async #content(tag: Tag, variables: Variables, whole: readonly Piece[], given: Fragments): Promise<string> {
    const get = (name: string) => tag.attributes.find((each) => each.name === `th:${name}`)?.value;
    const shown = async (source: string) => {
      const value = await this.#evaluate(source, variables);
      return value === null ? "" : show(this.#call, value);
    };
    const text = get("text");
    if (text !== undefined) return escapeHtml(await shown(text));
    const raw = get("utext");
    return raw === undefined ? this.#pieces(tag.children, variables, whole, given) : shown(raw);
  }

  async #attributes(tag: Tag, variables: Variables): Promise<string> {
    const set = new Map<string, string | undefined>();
    for (const { name, value } of tag.attributes) {
      if (name === "xmlns:th") continue;
      const own = plain.exec(name)?.[1];
      if (own !== undefined) {
        const made = await this.#evaluate(value ?? "", variables);
        if (["checked", "selected", "disabled"].includes(own)) {
          if (isTrue(made)) set.set(own, own);
        } else set.set(own, made === null ? "" : await show(this.#call, made));
      } else if (name === "th:classappend")
        set.set(
          "class",
          `${set.get("class") ?? ""} ${await show(this.#call, await this.#evaluate(value ?? "", variables))}`.trim(),
        );
      else if (!name.startsWith("th:")) set.set(name, set.get(name) ?? value);
    }
    return [...set]
      .map(([name, value]) =>
        value === undefined ? ` ${name}` : ` ${name}="${value.replaceAll('"', "&quot;")}"`,
      )
      .join("");
  }

  /** "~{layout :: main(~{::body},'home')}", "layout :: main", "${content}", "::body". */
  async #include(
    source: string,
    variables: Variables,
    whole: readonly Piece[],
    given: Fragments,
    inner: boolean,
  ): Promise<string> {
    const held = /^\$\{\s*(\w+)\s*\}$/.exec(source.trim());
    if (held && given.has(held[1]!)) {
      const { pieces, variables: own } = given.get(held[1]!)!;
      return this.#pieces(pieces, own, pieces, new Map());
    }
    const text = source
      .trim()
      .replace(/^~\{([\s\S]*)\}$/, "$1")
      .trim();
    const [, file = "", selector = "", args = ""] =
      /^([\w/.-]*)\s*(?:::\s*([\w.#-]+)\s*(?:\(([\s\S]*)\))?)?$/.exec(text) ?? [];
    if (file === "" && selector === "") throw new NotSimulated(`the fragment ${source}`);
    const pieces = file === "" || file === "this" ? whole : this.#load(file);
    if (selector === "") return this.#pieces(pieces, variables, pieces, new Map());
    const found = find(pieces, selector);
    if (!found) throw new NotSimulated(`the fragment ${source}`);
    const names =
      /\(([^)]*)\)/
        .exec(found.attributes.find((each) => each.name === "th:fragment")?.value ?? "")?.[1]
        ?.split(",")
        .map((each) => each.trim()) ?? [];
    const fragments = new Map<string, Fragment>();
    const inside = new Map(variables);
    for (const [index, arg] of splitArguments(args).entries()) {
      const [, named, value = arg] = /^(\w+)\s*=\s*([\s\S]*)$/.exec(arg) ?? [];
      const name = named ?? names[index] ?? "";
      const part = /^~\{\s*::\s*([\w.#-]+)\s*\}$/.exec(value.trim());
      const piece = part ? find(whole, part[1]!) : undefined;
      if (piece) fragments.set(name, { pieces: [piece], variables });
      else inside.set(name, await this.#evaluate(value, variables));
    }
    const body = inner
      ? found.children
      : [
          {
            ...found,
            attributes: found.attributes.filter((each) => !/^th:(?:fragment|replace|if)$/.test(each.name)),
          },
        ];
    return this.#pieces(body, inside, pieces, fragments);
  }
}

/** By the name of its fragment, its id ("#x") or of the tag itself. */
function find(pieces: readonly Piece[], selector: string): Tag | undefined {
  for (const piece of pieces) {
    if (typeof piece === "string") continue;
    const get = (name: string) => piece.attributes.find((each) => each.name === name)?.value;
    const fragment = get("th:fragment")?.split("(")[0]!.trim();
    if (fragment === selector || `#${get("id")}` === selector || piece.name === selector) return piece;
    const inside = find(piece.children, selector);
    if (inside) return inside;
  }
  return undefined;
}

function splitArguments(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let begun = "";
  for (const char of text) {
    if (char === "," && depth === 0) {
      parts.push(begun.trim());
      begun = "";
      continue;
    }
    if ("({[".includes(char)) depth++;
    if (")}]".includes(char)) depth--;
    begun += char;
  }
  if (begun.trim() !== "") parts.push(begun.trim());
  return parts;
}
