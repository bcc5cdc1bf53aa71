import { callMethod } from "../runtime/dispatch.ts";
import type { Call } from "../runtime/library.ts";
import { isNumeric } from "../runtime/numbers.ts";
import { compare, equal, show } from "../runtime/text.ts";
import { JArray, JNative, JObject, NotSimulated, type Value } from "../runtime/values.ts";
import { Table } from "../library/tables.ts";
import { elementsOf } from "../library/make.ts";
import { arithmetic, toInt } from "../runtime/numbers.ts";

export type Variables = ReadonlyMap<string, Value>;

/** A property of a value as templates see it: a map's entry, a record's component, a getter, a field. */
export async function property(call: Call, of: Value, name: string): Promise<Value> {
  if (of === null)
    throw call.vm.thrown(
      "IllegalStateException",
      `EL1007E: Property or field '${name}' cannot be found on null`,
      call.frame,
    );
  if (of instanceof JNative && of.state instanceof Table)
    return (await of.state.find(call, name))?.value ?? null;
  if (of instanceof JArray && name === "length") return of.items.length;
  const getter = `${name[0]!.toUpperCase()}${name.slice(1)}`;
  if (of instanceof JObject) {
    for (const method of [`get${getter}`, `is${getter}`, name])
      if (of.cls.methods.has(method)) return callMethod(call, of, method, []);
    if (of.fields.has(name)) return of.fields.get(name)!;
  }
  if (elementsOf(of) && name === "size") return elementsOf(of)!.length;
  throw new NotSimulated(`the property '${name}' in a template`);
}

const word =
  /\s*(?:(\d+(?:\.\d+)?)|'((?:[^'\\]|\\.)*)'|([A-Za-z_#]\w*)|(==|!=|<=|>=|&&|\|\||\?:|[<>!+\-*/%?:().,[\]{}$@|~]))/y;

/** Thymeleaf's standard expressions, those that pages use: ${...}, @{...}, 'text', |text|, operators. */
export class Evaluator {
  readonly #call: Call;
  readonly #variables: Variables;
  #tokens: { kind: "number" | "text" | "name" | "sign"; text: string }[] = [];
  #at = 0;

  constructor(call: Call, variables: Variables) {
    this.#call = call;
    this.#variables = variables;
  }

  async evaluate(source: string): Promise<Value> {
    const trimmed = source.trim();
    if (/^\|[^|]*\|$/.test(trimmed)) return this.#substitute(trimmed.slice(1, -1));
    if (trimmed.startsWith("@{")) return this.#link(trimmed.slice(2, -1));
    if (trimmed.startsWith("~{")) return trimmed;
    this.#tokens = [];
    this.#at = 0;
    word.lastIndex = 0;
    for (let match = word.exec(trimmed); match; match = word.exec(trimmed)) {
      const [, number, text, name, sign] = match;
      if (number !== undefined) this.#tokens.push({ kind: "number", text: number });
      else if (text !== undefined) this.#tokens.push({ kind: "text", text: text.replace(/\\(.)/g, "$1") });
      else if (name !== undefined) this.#tokens.push({ kind: "name", text: name });
      else this.#tokens.push({ kind: "sign", text: sign! });
      if (word.lastIndex >= trimmed.length) break;
    }
    return this.#conditional();
  }

  async #substitute(text: string): Promise<string> {
    let made = text;
    for (const [whole] of text.matchAll(/\$\{[^}]*\}/g))
      made = made.replace(
        whole,
        await show(this.#call, await new Evaluator(this.#call, this.#variables).evaluate(whole)),
      );
    return made;
  }

  /** "/users/{id}(id=${user.id})". */
  async #link(text: string): Promise<string> {
    const [, path = "", given = ""] = /^([^(]*)(?:\((.*)\))?$/s.exec(text) ?? [];
    let made = await this.#substitute(path);
    const query: string[] = [];
    for (const pair of given.split(",").filter(Boolean)) {
      const [name = "", ...rest] = pair.split("=");
      const value = await show(
        this.#call,
        await new Evaluator(this.#call, this.#variables).evaluate(rest.join("=")),
      );
      const hole = `{${name.trim()}}`;
      if (made.includes(hole)) made = made.replace(hole, encodeURIComponent(value));
      else query.push(`${name.trim()}=${encodeURIComponent(value)}`);
    }
    return query.length > 0 ? `${made}?${query.join("&")}` : made;
  }

  #take(...texts: string[]): string | undefined {
    const next = this.#tokens[this.#at];
    if (next && next.kind !== "text" && next.kind !== "number" && texts.includes(next.text)) {
      this.#at++;
      return next.text;
    }
    return undefined;
  }

  async #conditional(): Promise<Value> {
    const test = await this.#logic();
    if (this.#take("?:")) return test ?? this.#conditional();
    if (!this.#take("?")) return test;
    const yes = await this.#conditional();
    const no = this.#take(":") ? await this.#conditional() : null;
    return isTrue(test) ? yes : no;
  }

  async #logic(): Promise<Value> {
    let left = await this.#comparison();
    for (let sign = this.#take("and", "or", "&&", "||"); sign; sign = this.#take("and", "or", "&&", "||")) {
      const right = await this.#comparison();
      left = sign === "and" || sign === "&&" ? isTrue(left) && isTrue(right) : isTrue(left) || isTrue(right);
    }
    return left;
  }

  async #comparison(): Promise<Value> {
    const left = await this.#sum();
    const sign = this.#take("==", "!=", "<", ">", "<=", ">=", "eq", "ne", "gt", "lt", "ge", "le");
    if (!sign) return left;
    const right = await this.#sum();
    if (sign === "==" || sign === "eq") return equal(this.#call, left, right);
    if (sign === "!=" || sign === "ne") return !(await equal(this.#call, left, right));
    const order = await compare(this.#call, left, right);
    if (sign === ">" || sign === "gt") return order > 0;
    if (sign === "<" || sign === "lt") return order < 0;
    return sign === ">=" || sign === "ge" ? order >= 0 : order <= 0;
  }

  async #sum(): Promise<Value> {
    let left = await this.#unary();
    for (let sign = this.#take("+", "-", "*", "/", "%"); sign; sign = this.#take("+", "-", "*", "/", "%")) {
      const right = await this.#unary();
      left =
        isNumeric(left) && isNumeric(right)
          ? arithmetic(sign, left, right)
          : (await show(this.#call, left)) + (await show(this.#call, right));
    }
    return left;
  }

  async #unary(): Promise<Value> {
    if (this.#take("!", "not")) return !isTrue(await this.#unary());
    return this.#postfix(await this.#atom());
  }

  async #postfix(from: Value): Promise<Value> {
    let value = from;
    for (;;) {
      if (this.#take(".")) {
        const name = this.#tokens[this.#at++]!.text;
        value = this.#take("(")
          ? await callMethod(this.#call, value, name, await this.#arguments())
          : await property(this.#call, value, name);
      } else if (this.#take("[")) {
        const key = await this.#conditional();
        this.#take("]");
        value =
          typeof key === "number"
            ? (elementsOf(value)?.[toInt(key)] ?? null)
            : await property(this.#call, value, String(key as string));
      } else return value;
    }
  }

  async #arguments(): Promise<Value[]> {
    const args: Value[] = [];
    while (!this.#take(")")) {
      args.push(await this.#conditional());
      if (!this.#take(",") && this.#at >= this.#tokens.length) break;
    }
    return args;
  }

  async #atom(): Promise<Value> {
    const next = this.#tokens[this.#at++];
    if (!next) return null;
    if (next.kind === "number") return Number(next.text);
    if (next.kind === "text") return next.text;
    if (next.kind === "name") {
      if (next.text === "true" || next.text === "false") return next.text === "true";
      if (next.text === "null") return null;
      if (next.text.startsWith("#")) throw new NotSimulated(`${next.text} in a template`);
      return this.#variables.get(next.text) ?? null;
    }
    if (next.text === "(" || next.text === "$" || next.text === "*" || next.text === "{") {
      if (next.text === "$" || next.text === "*") this.#take("{");
      const value = await this.#conditional();
      this.#take(")", "}");
      return value;
    }
    throw new NotSimulated(`'${next.text}' in a template`);
  }
}

export const isTrue = (value: Value): boolean =>
  value !== null &&
  value !== false &&
  value !== 0 &&
  !(typeof value === "string" && /^(?:false|off|no)$/.test(value));
