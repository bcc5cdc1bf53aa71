import { escapeHtml } from "../../../base/honest-page.ts";

/** A template asks for more than its text: this. */
export class TwirlNotSimulated extends Error {}

export interface Twirl {
  /** The source of app/views/NAME.scala.html; undefined when there is none. */
  template(name: string): string | undefined;
  /** The address of a route: "routes.HomeController.index()". */
  address(call: string): string | undefined;
}

/** The end of what is opened at `from`: "(...)", "{...}". */
function closing(text: string, from: number): number {
  const [open, close] = text[from] === "(" ? ["(", ")"] : ["{", "}"];
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    if (text[i] === open) depth++;
    else if (text[i] === close && --depth === 0) return i;
  }
  throw new TwirlNotSimulated("a template whose brackets do not fit");
}

const split = (args: string): string[] =>
  args.trim() === "" ? [] : args.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((each) => each.trim());

/** Fills in a Twirl template. `blocks` are what stands in braces behind its call. Throws TwirlNotSimulated. */
export function renderTwirl(
  twirl: Twirl,
  name: string,
  args: readonly string[],
  blocks: readonly string[],
): string {
  const source = twirl.template(name);
  if (source === undefined) throw new TwirlNotSimulated(`the template ${name}`);
  const values = new Map<string, string>();
  let body = source
    .replace(/@\*[\s\S]*?\*@/g, "")
    .replace(/^(?:\s*@(?:import|this)[^\n]*\n)*/, "")
    .trimStart();
  if (body.startsWith("@(")) {
    let at = 1;
    const groups: string[] = [];
    while (body[at] === "(") {
      const end = closing(body, at);
      groups.push(body.slice(at + 1, end));
      at = end + 1;
    }
    body = body.slice(at);
    const names = groups.flatMap((group) =>
      /\bimplicit\b|\busing\b/.test(group) ? [] : split(group).map((each) => each.split(":")[0]!.trim()),
    );
    for (const [index, each] of names.entries()) values.set(each, [...args, ...blocks][index] ?? "");
  }
  return fill(twirl, body.replace(/^\s*\n/, ""), values);
}

function fill(twirl: Twirl, text: string, values: ReadonlyMap<string, string>): string {
  let made = "";
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== "@") {
      made += text[i];
      continue;
    }
    if (text[i + 1] === "@") {
      made += "@";
      i++;
      continue;
    }
    const [word] = /^@\(?[\w.]+/.exec(text.slice(i)) ?? [""];
    const path = word.replace(/^@\(?/, "");
    if (path === "" || /^(?:if|for|defining|else|match)$/.test(path))
      throw new TwirlNotSimulated(`@${path || text.slice(i + 1, i + 12)} in a template`);
    let at = i + word.length;
    let args: string[] | undefined;
    while (text[at] === "(") {
      const end = closing(text, at);
      args ??= split(text.slice(at + 1, end));
      at = end + 1;
    }
    const literals = (args ?? []).map((each) => /^"(.*)"$/.exec(each)?.[1] ?? values.get(each) ?? "");
    if (path.startsWith("routes.Assets.")) made += `/assets/${literals[0] ?? ""}`;
    else if (path.startsWith("routes.")) {
      const address = twirl.address(path.replace(/^routes\./, ""));
      if (address === undefined) throw new TwirlNotSimulated(`@${path}`);
      made += address;
    } else if (values.has(path)) made += values.get(path)!;
    else {
      const blocks: string[] = [];
      let next = /^\s*\{/.exec(text.slice(at));
      while (next) {
        const open = at + next[0].length - 1;
        const end = closing(text, open);
        blocks.push(fill(twirl, text.slice(open + 1, end), values));
        at = end + 1;
        next = /^\s*\{/.exec(text.slice(at));
      }
      if (args === undefined && blocks.length === 0) throw new TwirlNotSimulated(`@${path}`);
      made += renderTwirl(twirl, path.replace(/^views\.html\./, ""), literals.map(escapeHtml), blocks);
    }
    i = at - 1;
  }
  return made;
}
