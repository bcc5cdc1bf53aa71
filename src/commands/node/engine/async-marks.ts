import { type Token, tokensOf } from "./async-tokens.ts";

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
const opens = (token: Token | undefined) => token !== undefined && token.text in closing;
const closes = (token: Token | undefined) => token !== undefined && /^[)\]}]$/.test(token.text);

/** The index of the bracket that closes the one at `at`. */
function partner(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let index = at; index < tokens.length; index++) {
    if (opens(tokens[index])) depth++;
    else if (closes(tokens[index]) && --depth === 0) return index;
  }
  return tokens.length;
}

/** The index of the first token behind the expression that begins at `at`. */
function endOfExpression(tokens: readonly Token[], at: number): number {
  let index = at;
  for (; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (opens(token)) index = partner(tokens, index);
    else if (closes(token) || /^[,;]$/.test(token.text)) return index;
    else if (index > at && token.fresh && startsStatement(token, tokens[index - 1]!)) return index;
  }
  return index;
}

/** A line break ends an expression where the next line could not go on with it. */
const startsStatement = (token: Token, before: Token): boolean =>
  /^(?:[#\w$"'\u0080-\uffff]|\}$)/.test(token.text) && /^(?:[\w$"'`\u0080-\uffff]|[)\]}]$)/.test(before.text);

/** Where the body of the async function begins whose "async" is token `at`; undefined when there is none. */
function bodyOf(tokens: readonly Token[], at: number): number | undefined {
  const is = (index: number, text: string) => tokens[index]?.text === text;
  let next = at + 1;
  if (tokens[at - 1]?.text === "." || tokens[next]?.fresh !== false) return undefined;
  const named = /^[#\w$\u0080-\uffff]/.test(tokens[next]!.text);
  if (named && is(next + 1, "=>")) return next + 2;
  const isFunction = is(next, "function");
  if (isFunction) next++;
  if (is(next, "[")) next = partner(tokens, next) + 1;
  else if (!is(next, "(") && /^[#\w$\u0080-\uffff]/.test(tokens[next]?.text ?? "")) next++;
  else if (!is(next, "(")) return undefined;
  if (!is(next, "(")) return undefined;
  const after = partner(tokens, next) + 1;
  if (is(after, "=>")) return after + 1;
  return is(after, "{") && (isFunction || next > at + 1) ? after : undefined;
}

/**
 * The engine has no hook that tells of a promise nobody handles, and the promise of an async function is made inside
 * it. So each async function reports what it throws to the library, which strikes it off when somebody looks at the
 * promise. Lines stay where they are.
 */
export function withAsyncMarks(text: string): string {
  if (!/\basync\b/.test(text)) return text;
  const tokens = tokensOf(text);
  const end = (index: number) => tokens[index]?.start ?? text.length;
  const insertions: { at: number; text: string }[] = [];
  tokens.forEach(({ text: name }, index) => {
    const body = name === "async" ? bodyOf(tokens, index) : undefined;
    if (body === undefined) return;
    const caught = "}catch($thrown){throw __rejecting($thrown)}";
    if (tokens[body]?.text === "{") {
      if (tokens[body + 1]?.text === "}") return; // nothing in there throws
      insertions.push({ at: end(body) + 1, text: "try{" });
      insertions.unshift({ at: end(partner(tokens, body)), text: caught });
    } else {
      const last = tokens[endOfExpression(tokens, body) - 1]!;
      insertions.push({ at: end(body), text: "{try{return(" });
      insertions.unshift({ at: last.start + last.text.length, text: `)${caught}}` });
    }
  });
  let result = "";
  let from = 0;
  for (const insertion of insertions.sort((a, b) => a.at - b.at)) {
    result += text.slice(from, insertion.at) + insertion.text;
    from = insertion.at;
  }
  return result + text.slice(from);
}
