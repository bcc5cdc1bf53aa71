// A tree of pug as the body of a function that makes HTML.
const { closing, inlineTag } = require("./parse.js");

const voids = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
const doctypes = {
  html: "<!DOCTYPE html>",
  xml: '<?xml version="1.0" encoding="utf-8" ?>',
  transitional:
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
};

exports.generate = (nodes, file) => {
  let terse = false;
  const literal = (text) => `__pug_out += ${JSON.stringify(text)};\n`;

  /** Text with #{escaped}, !{raw} and #[tag] in it. */
  function text(source) {
    let code = "";
    let rest = source;
    for (let match; (match = /\\?([#!])([{[])/.exec(rest));) {
      if (match[0].startsWith("\\")) {
        code += literal(rest.slice(0, match.index) + match[0].slice(1));
        rest = rest.slice(match.index + match[0].length);
        continue;
      }
      if (match[1] === "!" && match[2] === "[") break;
      const open = match.index + 1;
      const end = closing(rest, open);
      const inner = rest.slice(open + 1, end - 1);
      code += literal(rest.slice(0, match.index));
      if (match[2] === "[") code += node(inlineTag(inner, file));
      else code += `__pug_out += __pug.${match[1] === "#" ? "text" : "raw"}(${inner});\n`;
      rest = rest.slice(end);
    }
    return code + literal(rest);
  }

  function tag({ name, attributes, nodes, closed, spread }) {
    const computed = /^#\{(.*)\}$/.exec(name)?.[1];
    const shown = computed === undefined ? JSON.stringify(name) : `(${computed})`;
    const table = `[${attributes.map(({ name: key, value, escape }) => `[${JSON.stringify(key)}, ${value || "true"}, ${escape}]`).join(", ")}${(spread ?? []).map((one) => `, ...__pug.spread(${one})`).join("")}]`;
    let code = `__pug_out += "<" + ${shown}${attributes.length > 0 || spread ? ` + __pug.attributes(${table.replace("[,", "[")}, ${terse})` : ""};\n`;
    if (closed || voids.has(name)) return code + literal(terse && !closed ? ">" : "/>");
    return `${code}${literal(">")}${block(nodes)}__pug_out += "</" + ${shown} + ">";\n`;
  }

  function call({ name, args, attributes, nodes }) {
    const table = attributes.map(({ name: key, value }) => `${JSON.stringify(key)}: ${value}`).join(", ");
    const inner =
      nodes.length > 0 ? `() => { let __pug_out = "";\n${block(nodes)} return __pug_out; }` : "null";
    return `__pug_out += __pug_mixins[${JSON.stringify(name)}]({ block: ${inner}, attributes: {${table}} }, ${args});\n`;
  }

  const makers = {
    doctype({ value }) {
      terse = value === "html";
      return literal(doctypes[value] ?? `<!DOCTYPE ${value}>`);
    },
    text: ({ text: source, nodes: below = [] }) => text(source) + block(below),
    comment: ({ shown, text: source }) => (shown ? literal(`<!--${source}-->`) : ""),
    code: ({ code, nodes: below }) => (below.length > 0 ? `${code} {\n${block(below)}}\n` : `${code}\n`),
    output: ({ code, escape }) => `__pug_out += __pug.${escape ? "text" : "raw"}(${code});\n`,
    if: ({ test, nodes: below }) => `if (${test}) {\n${block(below)}}\n`,
    unless: ({ test, nodes: below }) => `if (!(${test})) {\n${block(below)}}\n`,
    "else if": ({ test, nodes: below }) => `else if (${test}) {\n${block(below)}}\n`,
    else: ({ nodes: below }) => `else {\n${block(below)}}\n`,
    while: ({ test, nodes: below }) => `while (${test}) {\n${block(below)}}\n`,
    each({ value, key = "__pug_key", list, nodes: below, otherwise }) {
      const rest = otherwise ? `if (__pug_count === 0) {\n${block(otherwise)}}\n` : "";
      return `{ let __pug_count = 0; for (const [${key}, ${value}] of __pug.entries(${list})) { __pug_count++;\n${block(below)}}\n${rest}}\n`;
    },
    case: ({ value, nodes: below }) =>
      `switch (${value}) {\n${below
        .map(
          ({ value: wanted, nodes: inner }) =>
            `${wanted === undefined ? "default" : `case ${wanted}`}:\n${inner.length > 0 ? `${block(inner)}break;\n` : ""}`,
        )
        .join("")}}\n`,
    mixin: ({ name, args, nodes: below }) =>
      `__pug_mixins[${JSON.stringify(name)}] = ({ block: __pug_block, attributes }${args.trim() ? `, ${args}` : ""}) => { let __pug_out = ""; const block = __pug_block;\n${block(below)} return __pug_out; };\n`,
    call,
    tag,
    block: ({ name, nodes: below }) =>
      name === undefined ? `if (__pug_block) __pug_out += __pug_block();\n` : block(below),
  };
  const node = (one) => makers[one.type](one);

  function block(list) {
    let code = "";
    list.forEach((one, i) => {
      const before = list[i - 1];
      if (one.type === "else" && before?.type === "each") return;
      if (one.type === "each" && list[i + 1]?.type === "else") one.otherwise = list[i + 1].nodes;
      // Lines of text that follow each other stay lines.
      if (one.type === "text" && before?.type === "text") code += literal("\n");
      code += node(one);
    });
    return code;
  }
  return block(nodes);
};
