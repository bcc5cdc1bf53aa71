import type { Redirection } from "./parse.ts";

type HereDocument = Extract<Redirection, { type: "HereDoc" }>;

/** A redirection in bash's own layout: a blank before the file, both descriptors where one is duplicated. */
export function describeRedirection(redirection: Redirection): string {
  const { descriptor, operator } = redirection;
  const number =
    descriptor?.type === "FileDescriptorVariable" ? `{${descriptor.name}}` : (descriptor?.value ?? "");
  if (redirection.type === "HereDoc") {
    const { delimiter } = redirection;
    const shown = delimiter?.quoted ? `'${delimiter.value}'` : (delimiter?.value ?? "");
    return `${number === 0 ? "" : number}${operator}${shown}`;
  }
  const target = redirection.target?.text ?? "";
  switch (operator) {
    case ">&":
      if (descriptor === undefined && !/^(\d+|\$.*)?-?$/.test(target)) return `&> ${target}`;
      return `${number === "" ? 1 : number}>&${target}`;
    case "<&":
      return `${number === "" ? 0 : number}<&${target}`;
    case "<>":
      return `${number === "" ? 0 : number}<> ${target}`;
    case "&>":
    case "&>>":
      return `${operator} ${target}`;
    default: {
      const standard = operator.startsWith("<") ? 0 : 1;
      return `${number === standard ? "" : number}${operator} ${target}`;
    }
  }
}

/** The text of a here-document with its last line, as it stands below the line of its command. */
export function hereText({ operator, body, delimiter }: HereDocument): string {
  const text = operator === "<<-" ? body.text.replace(/^\t+/gm, "") : body.text;
  return `${text}${delimiter?.value ?? ""}\n`;
}
