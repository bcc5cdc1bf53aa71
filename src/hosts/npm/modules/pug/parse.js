// pug's text as a tree: lines by their indent, each line one node, what is indented below it its children.
const problem = (file, line, message) =>
  Object.assign(new Error(`${file ?? "Pug"}:${line}\n\n${message}`), {
    code: "PUG:SYNTAX_ERROR",
    line,
    filename: file,
    msg: message,
  });

/** [{ indent, text, line }], blank lines with text "". */
function linesOf(source) {
  return source
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .map((raw, i) => {
      const indent = /^[ \t]*/.exec(raw)[0].length;
      return { indent, text: raw.slice(indent), raw, line: i + 1 };
    });
}

/** The index behind the bracket that closes the one at `at`; strings are jumped over. */
function closing(text, at) {
  const stack = [];
  for (let i = at; i < text.length; i++) {
    const char = text[i];
    if (char === '"' || char === "'" || char === "`") {
      for (i++; i < text.length && text[i] !== char; i++) if (text[i] === "\\") i++;
    } else if ("([{".includes(char)) stack.push(char);
    else if (")]}".includes(char)) {
      stack.pop();
      if (stack.length === 0) return i + 1;
    }
  }
  return -1;
}

/** The parts of "a, b = c(d, e)" between commas, or between blanks where a new name begins. */
function attributesOf(text) {
  const list = [];
  let rest = text;
  for (;;) {
    rest = rest.replace(/^[\s,]+/, "");
    if (rest === "") return list;
    const [whole, quoted, bare] = /^(?:(["'])(?:.+?)\1|([^\s,=!]+))\s*/.exec(rest) ?? [];
    if (whole === undefined) return list;
    const name = quoted ? whole.trim().slice(1, -1) : bare;
    rest = rest.slice(whole.length);
    const sign = /^!?=\s*/.exec(rest)?.[0];
    if (sign === undefined) {
      list.push({ name, value: "true", escape: true });
      continue;
    }
    rest = rest.slice(sign.length);
    const end = expressionEnd(rest);
    list.push({ name, value: rest.slice(0, end).trim(), escape: !sign.startsWith("!") });
    rest = rest.slice(end);
  }
}

/** Where an attribute's value ends: at a comma, or at a blank behind which the expression cannot go on. */
function expressionEnd(text) {
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === ",") return i;
    if (char === '"' || char === "'" || char === "`") {
      for (i++; i < text.length && text[i] !== char; i++) if (text[i] === "\\") i++;
    } else if ("([{".includes(char)) i = closing(text, i) - 1;
    else if (/\s/.test(char)) {
      const before = text.slice(0, i).trim();
      const after = text.slice(i).trim();
      if (/(?:[-+*/%<>=&|?:!,]|\b(?:typeof|in|new|instanceof))$/.test(before) && !/(?:\+\+|--)$/.test(before))
        continue;
      if (/^(?:[-+*/%<>&|?]|:|={2,3}|!==?|\b(?:in|instanceof)\b)/.test(after)) continue;
      return i;
    }
  }
  return text.length;
}

exports.parse = (source, file) => {
  const lines = linesOf(source);
  let at = 0;

  /** All lines deeper than `indent`, as they stand, without their common indent. */
  function rawBelow(indent) {
    const found = [];
    while (at < lines.length && (lines[at].text === "" || lines[at].indent > indent)) found.push(lines[at++]);
    while (found.at(-1)?.text === "") {
      found.pop();
      at--;
    }
    const depth = Math.min(...found.filter(({ text }) => text !== "").map((one) => one.indent));
    return found.map(({ raw }) => raw.slice(depth));
  }

  function block(indent) {
    const nodes = [];
    let own;
    while (at < lines.length) {
      const { text, indent: depth, line } = lines[at];
      if (text === "") {
        at++;
        continue;
      }
      if (depth <= indent) break;
      own ??= depth;
      if (depth !== own)
        throw problem(
          file,
          line,
          "Inconsistent indentation. Expecting either " + `${indent < 0 ? 0 : indent} or ${own} spaces/tabs.`,
        );
      at++;
      const node = statement(text, depth, line);
      if (node) nodes.push(node);
    }
    return nodes;
  }

  function statement(text, indent, line) {
    const below = () => block(indent);
    let found;
    if ((found = /^doctype\s*(.*)$/.exec(text))) return { type: "doctype", value: found[1] || "html" };
    if ((found = /^\/\/(-?)(.*)$/.exec(text)))
      return { type: "comment", shown: found[1] === "", text: [found[2], ...rawBelow(indent)].join("\n") };
    if ((found = /^\|\s?(.*)$/.exec(text))) return { type: "text", text: found[1] };
    if (text.startsWith("<")) return { type: "text", text, nodes: below() };
    if ((found = /^-\s*(.*)$/.exec(text)))
      return found[1] === ""
        ? { type: "code", code: rawBelow(indent).join("\n"), nodes: [] }
        : { type: "code", code: found[1], nodes: below() };
    if ((found = /^(!?)=\s*(.*)$/.exec(text)))
      return { type: "output", code: found[2], escape: found[1] === "" };
    if ((found = /^(if|unless|else if|else|while)\b\s*(.*)$/.exec(text)) && !/^[=.(#]/.test(found[2]))
      return { type: found[1], test: found[2], nodes: below(), line };
    if ((found = /^(?:each|for)\s+([\w$]+|\{.*?\}|\[.*?\])(?:\s*,\s*([\w$]+))?\s+(in|of)\s+(.+)$/.exec(text)))
      return { type: "each", value: found[1], key: found[2], list: found[4], nodes: below() };
    if ((found = /^case\s+(.+)$/.exec(text))) return { type: "case", value: found[1], nodes: below() };
    if ((found = /^when\s+(.+?)(?::\s+(.*))?$/.exec(text)))
      return {
        type: "when",
        value: found[1],
        nodes: found[2] ? [statement(found[2], indent, line)] : below(),
      };
    if ((found = /^default(?::\s+(.*))?$/.exec(text)))
      return { type: "when", nodes: found[1] ? [statement(found[1], indent, line)] : below() };
    if ((found = /^mixin\s+([\w-]+)\s*(?:\((.*)\))?\s*$/.exec(text)))
      return { type: "mixin", name: found[1], args: found[2] ?? "", nodes: below() };
    if ((found = /^extends\s+(.+)$/.exec(text))) return { type: "extends", path: found[1].trim() };
    if ((found = /^include(?::([\w-]+))?\s+(.+)$/.exec(text)))
      return { type: "include", path: found[2].trim(), filter: found[1], nodes: below() };
    if ((found = /^(?:block\s+)?(append|prepend)\s+([\w-]+)$/.exec(text)))
      return { type: "block", mode: found[1], name: found[2], nodes: below() };
    if ((found = /^block(?:\s+([\w-]+))?\s*$/.exec(text)))
      return { type: "block", mode: "replace", name: found[1], nodes: below() };
    if (/^:[\w-]/.test(text)) throw problem(file, line, `filters of pug (${text}) are not simulated yet`);
    if (text.startsWith("+")) return call(text, indent, line);
    return tag(text, indent, line);
  }

  /** A text that has an open bracket goes on in the next lines. */
  function whole(text, from) {
    let all = text;
    for (let end = closing(all, from); ; end = closing(all, from)) {
      if (end > 0) return [all, end];
      if (at >= lines.length)
        throw problem(file, lines.length, "The end of the string reached with no closing bracket ) found.");
      all += `\n${lines[at++].raw}`;
    }
  }

  function call(text, indent, line) {
    const [, name] = /^\+([\w-]+)/.exec(text) ?? [];
    if (!name) throw problem(file, line, "invalid mixin call");
    let rest = text.slice(name.length + 1);
    let args = "";
    if (rest.startsWith("(")) {
      const [all, end] = whole(rest, 0);
      args = all.slice(1, end - 1);
      rest = all.slice(end);
    }
    const node = { type: "call", name, args, attributes: [], nodes: [] };
    return tail(node, rest, indent, line);
  }

  function tag(text, indent, line) {
    const [, name] = /^([\w:-]*\w|#\{.+?\})/.exec(text) ?? [];
    if (!name && !/^[.#][\w-]/.test(text)) throw problem(file, line, `unexpected text "${text.slice(0, 5)}"`);
    return tail(
      { type: "tag", name: name ?? "div", attributes: [], nodes: [] },
      text.slice(name?.length ?? 0),
      indent,
      line,
    );
  }

  /** What may follow a tag's name: classes, an id, attributes, text, a block. */
  function tail(node, text, indent, line) {
    let rest = text;
    for (;;) {
      const short = /^([.#])([\w-]+)/.exec(rest);
      if (short) {
        node.attributes.push({
          name: short[1] === "." ? "class" : "id",
          value: JSON.stringify(short[2]),
          escape: false,
        });
        rest = rest.slice(short[0].length);
      } else if (rest.startsWith("(")) {
        const [all, end] = whole(rest, 0);
        node.attributes.push(...attributesOf(all.slice(1, end - 1)));
        rest = all.slice(end);
      } else if (rest.startsWith("&attributes")) {
        const [all, end] = whole(rest, "&attributes".length);
        (node.spread ??= []).push(all.slice("&attributes".length, end));
        rest = all.slice(end);
      } else break;
    }
    let found;
    if (rest.startsWith("/")) node.closed = true;
    else if (rest.trim() === ".") node.nodes = [{ type: "text", text: rawBelow(indent).join("\n") }];
    else if ((found = /^(!?)=\s*(.*)$/.exec(rest)))
      node.nodes.push({ type: "output", code: found[2], escape: found[1] === "" });
    else if ((found = /^:\s+(.*)$/.exec(rest))) {
      node.nodes = [statement(found[1], indent, line)];
      return node;
    } else if (rest.startsWith(" ")) node.nodes.push({ type: "text", text: rest.slice(1) });
    else if (rest !== "") throw problem(file, line, `unexpected text "${rest.slice(0, 5)}"`);
    node.nodes.push(...block(indent));
    return node;
  }

  return block(-1);
};
exports.closing = closing;
exports.inlineTag = (text, file) => exports.parse(text, file)[0];
