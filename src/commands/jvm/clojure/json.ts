import { Bag, Dict, type Form, itemsOf, Keyword, show, Vector } from "./forms.ts";
import { CljThrow } from "./errors.ts";

export function writeJson(form: Form): string {
  if (form === null || typeof form === "number" || typeof form === "boolean") return String(form);
  if (form instanceof Dict)
    return `{${[...form.entries.values()].map(([key, value]) => `${JSON.stringify(key instanceof Keyword ? key.name : show(key))}:${writeJson(value)}`).join(",")}}`;
  if (form instanceof Keyword) return JSON.stringify(form.name);
  if (typeof form !== "string" && (form instanceof Bag || itemsOf(form)))
    return `[${itemsOf(form)!.map(writeJson).join(",")}]`;
  return JSON.stringify(show(form));
}

export function readJson(text: string, keywords: boolean): Form {
  const convert = (value: unknown): Form => {
    if (Array.isArray(value)) return new Vector(value.map(convert));
    if (typeof value === "object" && value !== null)
      return Dict.of(
        Object.entries(value).map(
          ([key, each]) => [keywords ? Keyword.of(key) : key, convert(each)] as const,
        ),
      );
    return value as Form;
  };
  try {
    return convert(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CljThrow("com.fasterxml.jackson.core.JsonParseException", "Unexpected character");
  }
}
