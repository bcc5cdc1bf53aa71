import { FileError } from "../../../files/errors.ts";
import { dirname, resolve } from "../../../files/paths.ts";
import { PhpSyntaxError } from "../language/tokens.ts";
import { parseFile } from "../language/statements.ts";
import { stamp } from "./errors.ts";
import { block, hoist } from "./execute.ts";
import { Fatal, Thrown } from "./jumps.ts";
import type { Php } from "./php.ts";
import { Scope } from "./scope.ts";
import type { Value } from "./values.ts";

/** include and require. Throws Fatal when what is required is not there. */
export async function include(
  php: Php,
  scope: Scope,
  name: string,
  once: boolean,
  required: boolean,
): Promise<Value> {
  const { files } = php.process;
  const candidates = name.startsWith("/")
    ? [name]
    : [resolve(php.cwd, name), resolve(dirname(scope.file), name)];
  const path = candidates.map((one) => resolve("/", one)).find((one) => files.is("file", one));
  const word = `${required ? "require" : "include"}${once ? "_once" : ""}`;
  if (path === undefined) {
    await php.warn(scope, "Warning", `${word}(${name}): Failed to open stream: No such file or directory`);
    if (required)
      throw php.error(
        "Error",
        `Failed opening required '${name}' (include_path='.:/app/.heroku/php/lib/php')`,
      );
    await php.warn(
      scope,
      "Warning",
      `${word}(): Failed opening '${name}' for inclusion (include_path='.:/app/.heroku/php/lib/php')`,
    );
    return false;
  }
  if (once && php.included.has(path)) return true;
  php.included.add(path);
  return runFile(php, path, scope, scope);
}

/** Runs a file with the variables of whoever includes it. Throws Fatal for a parse error. */
export async function runFile(
  php: Php,
  path: string,
  caller: Scope | undefined,
  vars: Scope | undefined,
): Promise<Value> {
  let source: string;
  try {
    source = php.process.files.text(path);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new Fatal(`Failed opening required '${path}'`, path, 0);
  }
  return runSource(php, source, path, caller, vars);
}

export async function runSource(
  php: Php,
  source: string,
  file: string,
  caller?: Scope,
  vars?: Scope,
): Promise<Value> {
  const scope = new Scope({
    file,
    ...(caller && { caller }),
    ...(vars && {
      vars: vars.vars,
      ...(vars.self && { self: vars.self }),
      ...(vars.within && { within: vars.within }),
    }),
    label: "",
  });
  let program;
  try {
    program = parseFile(source);
  } catch (error) {
    if (!(error instanceof PhpSyntaxError)) throw error;
    throw new Fatal(`PARSE ${error.message}`, file, error.line);
  }
  if (program.kind !== "block") return null;
  try {
    await hoist(php, scope, program.body);
    const done = await block(php, scope, program.body);
    return done?.kind === "return" ? done.value : 1n;
  } catch (error) {
    if (error instanceof Thrown) stamp(error, scope);
    throw error;
  }
}
