import { exceptionClasses, raise } from "../../runtime/exceptions.ts";
import { PyClass } from "../../runtime/values.ts";

export type Node =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "output" | "include" | "extends"; readonly expression: string }
  | { readonly type: "set"; readonly name: string; readonly expression: string }
  | {
      readonly type: "if";
      readonly branches: readonly { readonly test?: string; readonly body: readonly Node[] }[];
    }
  | {
      readonly type: "for";
      readonly names: readonly string[];
      readonly expression: string;
      readonly body: readonly Node[];
      readonly otherwise: readonly Node[];
    }
  | { readonly type: "block"; readonly name: string; readonly body: readonly Node[] }
  | { readonly type: "unsupported"; readonly what: string };

const syntaxError = new PyClass("TemplateSyntaxError", [exceptionClasses.get("Exception")!]);
syntaxError.module = "jinja2.exceptions";

/** {{ output }}, {% statement %}, {# comment #}; a minus inside a mark eats the space beyond it. */
export function parseTemplate(source: string): Node[] {
  const parts = source.replace(/\n$/, "").split(/(\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\{#[\s\S]*?#\})/);
  let at = 0;
  for (const [i, part] of parts.entries()) {
    if (i % 2 === 0) continue;
    if (/^\{[{%#]-/.test(part)) parts[i - 1] = parts[i - 1]!.trimEnd();
    if (/-[}%#]\}$/.test(part)) parts[i + 1] = parts[i + 1]!.trimStart();
  }
  const inside = (part: string) => part.slice(2, -2).replace(/^-|-$/g, "").trim();

  function until(...ends: readonly string[]): { nodes: Node[]; end: string; rest: string } {
    const nodes: Node[] = [];
    while (at < parts.length) {
      const part = parts[at++]!;
      if (part === "") continue;
      if (part.startsWith("{#")) continue;
      if (part.startsWith("{{")) nodes.push({ type: "output", expression: inside(part) });
      else if (part.startsWith("{%")) {
        const [, word = "", rest = ""] = /^(\w+)\s*([\s\S]*)$/.exec(inside(part)) ?? [];
        if (ends.includes(word)) return { nodes, end: word, rest };
        nodes.push(statement(word, rest));
      } else nodes.push({ type: "text", text: part });
    }
    if (ends.length > 0)
      throw raise(
        syntaxError,
        `Unexpected end of template. Jinja was looking for the following tags: ${ends.map((end) => `'${end}'`).join(" or ")}.`,
      );
    return { nodes, end: "", rest: "" };
  }

  function statement(word: string, rest: string): Node {
    switch (word) {
      case "if": {
        const branches: { test?: string; body: Node[] }[] = [];
        let test: string | undefined = rest;
        for (;;) {
          const found = until("elif", "else", "endif");
          branches.push({ test, body: found.nodes });
          if (found.end === "endif") return { type: "if", branches };
          test = found.end === "elif" ? found.rest : undefined;
        }
      }
      case "for": {
        const [, names = "", expression = ""] = /^([\w\s,]+?)\s+in\s+([\s\S]*)$/.exec(rest) ?? [];
        const loop = until("else", "endfor");
        const otherwise = loop.end === "else" ? until("endfor").nodes : [];
        return {
          type: "for",
          names: names.split(",").map((name) => name.trim()),
          expression,
          body: loop.nodes,
          otherwise,
        };
      }
      case "block":
        return { type: "block", name: rest.split(/\s/)[0]!, body: until("endblock").nodes };
      case "extends":
      case "include":
        return { type: word, expression: rest };
      case "set": {
        const [, name, expression] = /^(\w+)\s*=\s*([\s\S]*)$/.exec(rest) ?? [];
        return name
          ? { type: "set", name, expression: expression! }
          : { type: "unsupported", what: `set ${rest}` };
      }
      case "macro":
      case "call":
      case "filter":
      case "import":
      case "from":
      case "with":
      case "raw":
        return { type: "unsupported", what: word };
      default:
        throw raise(syntaxError, `Encountered unknown tag '${word}'.`);
    }
  }

  return until().nodes;
}
