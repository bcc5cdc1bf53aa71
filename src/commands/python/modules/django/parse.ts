import { exceptionClasses, raise } from "../../runtime/exceptions.ts";
import { PyClass } from "../../runtime/values.ts";

export type Node =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "output"; readonly expression: string }
  | { readonly type: "tag"; readonly name: string; readonly words: readonly string[]; readonly rest: string }
  | {
      readonly type: "if";
      readonly branches: readonly { readonly test?: readonly string[]; readonly body: readonly Node[] }[];
    }
  | {
      readonly type: "for";
      readonly names: readonly string[];
      readonly expression: string;
      readonly reversed: boolean;
      readonly body: readonly Node[];
      readonly empty: readonly Node[];
    }
  | { readonly type: "block"; readonly name: string; readonly body: readonly Node[] }
  | { readonly type: "with"; readonly words: readonly string[]; readonly body: readonly Node[] };

const syntaxError = new PyClass("TemplateSyntaxError", [exceptionClasses.get("Exception")!]);
syntaxError.module = "django.template.exceptions";
export const templateError = (text: string) => raise(syntaxError, text);

/** Words parted by spaces; what stands in quotes stays whole. */
export const wordsOf = (text: string): string[] =>
  text.match(/(?:[^\s"']|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')+/g) ?? [];

const simple = new Set("load static url csrf_token now extends include cycle firstof".split(" "));

/** A template in Django's language. */
export function parseTemplate(source: string): Node[] {
  const parts = source.split(/(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})/);
  let at = 0;

  function until(
    opener: string,
    ...ends: readonly string[]
  ): { nodes: Node[]; end: string; words: string[] } {
    const nodes: Node[] = [];
    while (at < parts.length) {
      const part = parts[at++]!;
      if (part === "" || part.startsWith("{#")) continue;
      if (part.startsWith("{{")) nodes.push({ type: "output", expression: part.slice(2, -2).trim() });
      else if (part.startsWith("{%")) {
        const rest = part.slice(2, -2).trim();
        const [name = "", ...words] = wordsOf(rest);
        if (ends.includes(name)) return { nodes, end: name, words };
        const node = statement(name, words, rest.slice(name.length).trim());
        if (node) nodes.push(node);
      } else nodes.push({ type: "text", text: part });
    }
    if (ends.length > 0)
      throw templateError(`Unclosed tag on line ?: '${opener}'. Looking for one of: ${ends.join(", ")}.`);
    return { nodes, end: "", words: [] };
  }

  function statement(name: string, words: string[], rest: string): Node | undefined {
    switch (name) {
      case "if": {
        const branches: { test?: string[]; body: Node[] }[] = [];
        let test: string[] | undefined = words;
        for (;;) {
          const found = until("if", "elif", "else", "endif");
          branches.push({ test, body: found.nodes });
          if (found.end === "endif") return { type: "if", branches };
          test = found.end === "elif" ? found.words : undefined;
        }
      }
      case "for": {
        const reversed = words.at(-1) === "reversed";
        const list = reversed ? words.slice(0, -1) : words;
        const middle = list.indexOf("in");
        if (middle < 1)
          throw templateError(`'for' statements should use the format 'for x in y': for ${words.join(" ")}`);
        const names = list
          .slice(0, middle)
          .join(" ")
          .split(/\s*,\s*/);
        const loop = until("for", "empty", "endfor");
        const empty = loop.end === "empty" ? until("for", "endfor").nodes : [];
        return {
          type: "for",
          names,
          expression: list.slice(middle + 1).join(" "),
          reversed,
          body: loop.nodes,
          empty,
        };
      }
      case "block":
        return { type: "block", name: words[0] ?? "", body: until("block", "endblock").nodes };
      case "with":
        return { type: "with", words, body: until("with", "endwith").nodes };
      case "autoescape":
      case "spaceless":
        return { type: "with", words: [], body: until(name, `end${name}`).nodes };
      case "comment":
        until("comment", "endcomment");
        return undefined;
      case "verbatim": {
        let text = "";
        while (at < parts.length && !/^\{%\s*endverbatim/.test(parts[at]!)) text += parts[at++]!;
        at++;
        return { type: "text", text };
      }
    }
    if (simple.has(name)) return { type: "tag", name, words, rest };
    throw templateError(
      `Invalid block tag on line ?: '${name}'. Did you forget to register or load this tag?`,
    );
  }

  const lineOf = (index: number) => parts.slice(0, index).join("").split("\n").length;
  try {
    return until("").nodes;
  } catch (error) {
    const found = error as { value?: { attributes: Map<string, unknown> } };
    const args = found.value?.attributes.get("args") as { items: unknown[] } | undefined;
    const [text] = args?.items ?? [];
    if (typeof text === "string" && text.includes(" on line ?:"))
      throw templateError(text.replace("line ?", `line ${lineOf(at - 1)}`));
    throw error;
  }
}
