import { ApiError, invalid } from "../errors.ts";

export type Fields = Readonly<Record<string, unknown>>;

/** The body as an object; no body at all is an empty one. */
export function fields(json: unknown): Fields {
  if (json === undefined || json === null) return {};
  if (typeof json !== "object" || Array.isArray(json))
    throw new ApiError(400, "bad_request", "The request body must be a JSON object.");
  return json as Fields;
}

export function optionalText(body: Fields, name: string): string | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") throw invalid(`${name} must be a string.`);
  return value;
}

export function text(body: Fields, name: string): string {
  const value = optionalText(body, name);
  if (value === undefined || value === "") throw invalid(`Require params: ${name}.`);
  return value;
}

export function optionalFlag(body: Fields, name: string): boolean | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "boolean") throw invalid(`${name} must be a boolean.`);
  return value;
}

export function optionalInteger(body: Fields, name: string): number | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalid(`${name} must be an integer.`);
  return value;
}

export function list(body: Fields, name: string): readonly Fields[] {
  const value = body[name];
  if (!Array.isArray(value)) throw invalid(`${name} must be an array.`);
  return value.map(fields);
}

/** A thing named by its name or id, or by an object that holds one: `"us"`, `{"name": "us"}`. */
export function optionalReference(body: Fields, name: string): string | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return value;
  const object = fields(value);
  return optionalText(object, "id") ?? optionalText(object, "name");
}

export function reference(body: Fields, name: string): string {
  const value = optionalReference(body, name);
  if (value === undefined || value === "") throw invalid(`Require params: ${name}.`);
  return value;
}

/** Texts by name; null where a name is to be taken away. */
export function textsByName(json: unknown): Readonly<Record<string, string | null>> {
  const values: Record<string, string | null> = {};
  for (const [name, value] of Object.entries(fields(json))) {
    if (value === null) values[name] = null;
    else if (typeof value === "string") values[name] = value;
    else if (typeof value === "number" || typeof value === "boolean") values[name] = String(value);
    else throw invalid(`${name} must be a string.`);
  }
  return values;
}
