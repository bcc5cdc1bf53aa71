/** A piece of a template. */
export type Node =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "value";
      readonly text: string;
      readonly variable?: string | undefined;
      readonly raw?: boolean;
    }
  | { readonly kind: "template"; readonly name: string; readonly text: string }
  | {
      readonly kind: "if" | "with" | "range";
      readonly text: string;
      readonly variables: readonly string[];
      readonly body: Node[];
      readonly otherwise: Node[];
    };

const tag = /\{\{(-?)\s*([\s\S]*?)\s*(-?)\}\}/g;

/** Reads a template into the set, under its name and those its `define`s give. */
export function parseTemplate(text: string, name: string, set: Map<string, readonly Node[]>): void {
  const main: Node[] = [];
  const open: { into: Node[]; node?: Extract<Node, { body: Node[] }> }[] = [{ into: main }];
  let from = 0;
  let trim = false;
  const add = (node: Node) => open.at(-1)!.into.push(node);
  const addText = (piece: string) => {
    if (piece !== "") add({ kind: "text", text: piece });
  };
  for (const match of text.matchAll(tag)) {
    const [whole, left, inside = "", right] = match;
    let before = text.slice(from, match.index);
    if (trim) before = before.trimStart();
    if (left) before = before.trimEnd();
    addText(before);
    from = match.index + whole.length;
    trim = right === "-";
    if (inside.startsWith("/*")) continue;
    const [, word = "", rest = ""] = /^(\w*)\s*([\s\S]*)$/.exec(inside) ?? [];
    if (word === "if" || word === "with" || word === "range") {
      const [, names, value = rest] = /^((?:\$\w+\s*,?\s*)+):=\s*([\s\S]*)$/.exec(rest) ?? [];
      const node = {
        kind: word,
        text: value,
        variables: names?.match(/\$\w+/g) ?? [],
        body: [],
        otherwise: [],
      } as const satisfies Node;
      add(node);
      open.push({ into: node.body, node });
    } else if (word === "else") {
      const { node } = open.pop()!;
      open.push({ into: node!.otherwise, node: node! });
      if (!rest.startsWith("if")) continue;
      const inner = {
        kind: "if",
        text: rest.slice(2).trim(),
        variables: [],
        body: [],
        otherwise: [],
      } as const satisfies Node;
      node!.otherwise.push(inner);
      open[open.length - 1] = { into: inner.body, node: inner };
    } else if (word === "end") open.pop();
    else if (word === "define" || word === "block") {
      const [, defined = "", dot = ""] = /^"([^"]*)"\s*(.*)$/.exec(rest) ?? [];
      const body: Node[] = [];
      if (word === "block") add({ kind: "template", name: defined, text: dot });
      set.set(defined, body);
      open.push({ into: body });
    } else if (word === "template") {
      const [, called = "", dot = ""] = /^"([^"]*)"\s*(.*)$/.exec(rest) ?? [];
      add({ kind: "template", name: called, text: dot });
    } else {
      const [, variable, value] = /^(\$\w+)\s*:?=\s*([\s\S]*)$/.exec(inside) ?? [];
      add({ kind: "value", text: value ?? inside, variable });
    }
  }
  addText(trim ? text.slice(from).trimStart() : text.slice(from));
  set.set(name, main);
}
