import { resolve } from "../../../files/paths.ts";
import type { Context } from "../definition.ts";
import { PlainError } from "../errors.ts";
import { say } from "./say.ts";

/**
 * The files of variables to load, as `-e` names them: paths behind commas, `.env` when none is named. Warns of a
 * path that is no file, and leaves nothing then.
 */
export async function findEnvFiles(
  { process, talk }: Context,
  named: string | undefined,
): Promise<readonly string[]> {
  const path = named || ".env";
  const { files, cwd } = process;
  const whole = resolve(cwd, path);
  if (!files.exists(whole) || files.is("file", whole)) return path.split(",");
  await talk.warn(
    `The specified location for the env file, ${talk.colour.label(path)}, is not a file, ignoring.`,
  );
  return [];
}

/** The variables of these files, a later one's before an earlier one's; says which it has found. */
export async function readEnvFiles(
  { process }: Context,
  paths: readonly string[],
): Promise<Record<string, string>> {
  const { files, cwd } = process;
  const vars: Record<string, string> = {};
  for (const path of paths) {
    if (!files.exists(resolve(cwd, path))) continue;
    const text = files.text(resolve(cwd, path));
    const json = parseJson(text);
    Object.assign(vars, json === undefined ? readPairs(text) : Object.fromEntries(flatten(json, [])));
    await say(
      process.stdout,
      "OKAY",
      `Loaded ENV ${path} File as ${json === undefined ? "KEY=VALUE" : "JSON"} Format`,
    );
  }
  return vars;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** `{"db": {"url": "x"}}` is `DB_URL=x`. */
function flatten(value: unknown, path: readonly string[]): [string, string][] {
  if (typeof value !== "object") return path.length ? [[path.join("_").toUpperCase(), String(value)]] : [];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => flatten(inner, [...path, key]));
}

/** `KEY=VALUE` lines. One of two letters (`A=`) is passed over; a name no shell takes (`export A`) is lost in it. */
function readPairs(text: string): Record<string, string> {
  const vars: Record<string, string> = {};
  for (const line of text.split("\n").map((each) => each.trim())) {
    if (line.startsWith("#") || line.length < 3) continue;
    const [key = "", ...rest] = line.split("=");
    if (/^[A-Za-z_]\w*$/.test(key.trim())) vars[key.trim()] = readValue(rest.join("=").trim());
  }
  return vars;
}

function readValue(text: string): string {
  const mark = text[0];
  if (mark !== '"' && mark !== "'") return text.replace(/\s*#.*$/, "");
  const end = text.indexOf(mark, 1);
  if (end < 0) throw new PlainError("Cannot read properties of null (reading '1')");
  return text.slice(1, end);
}
