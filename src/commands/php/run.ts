import type { Process } from "../../shell/command.ts";
import { allFunctions } from "./functions/index.ts";
import { NotSimulated } from "./language/tokens.ts";
import { constants, prelude } from "./prelude.ts";
import { uncaught } from "./runtime/errors.ts";
import { runFile, runSource } from "./runtime/include.ts";
import { Fatal, PhpExit, Thrown } from "./runtime/jumps.ts";
import { callFunction, construct } from "./runtime/calls.ts";
import { classNamed } from "./runtime/classes.ts";
import { Php } from "./runtime/php.ts";
import { Scope } from "./runtime/scope.ts";
import { packageLoader } from "./packages.ts";
import { PArray, Ref } from "./runtime/values.ts";

/** A PHP with its own classes and constants, and the environment in $_SERVER and $_ENV. */
export async function createPhp(process: Process, version: string): Promise<Php> {
  const php = new Php(process, version, allFunctions);
  for (const [name, value] of Object.entries(constants)) php.constants.set(name, value);
  php.constants.set("PHP_VERSION", version);
  const [major = "8", minor = "5", release = "0"] = version.split(".");
  for (const [name, value] of [
    ["PHP_MAJOR_VERSION", major],
    ["PHP_MINOR_VERSION", minor],
    ["PHP_RELEASE_VERSION", release],
  ] as const)
    php.constants.set(name, BigInt(value));
  await runSource(php, prelude, "internal:php");
  const scope = new Scope({ file: "internal:php" });
  for (const name of ["STDERR", "STDOUT"]) {
    const stream = await construct(php, scope, await classNamed(php, scope, "stdClass"), []);
    stream.set("__path", `php://${name.toLowerCase()}`);
    php.constants.set(name, stream);
  }
  php.globals.set("_SERVER", Php.superglobal([...process.env]));
  php.globals.set("_ENV", Php.superglobal([...process.env]));
  for (const name of ["_GET", "_POST", "_COOKIE", "_FILES", "_REQUEST"])
    php.globals.set(name, new Ref(new PArray()));
  php.loadClass = packageLoader(process);
  return php;
}

export type Outcome =
  | { readonly kind: "done"; readonly status: number }
  | { readonly kind: "failed" }
  | { readonly kind: "refused"; readonly reason: string };

/** Runs a file or a text, with what was registered for its end; errors are logged. */
export async function runScript(php: Php, script: { file: string; source?: string }): Promise<Outcome> {
  const scope = new Scope({ file: script.file, vars: php.globals });
  let outcome = await guarded(php, scope, () =>
    script.source === undefined
      ? runFile(php, script.file, undefined, scope)
      : runSource(php, script.source, script.file, undefined, scope),
  );
  for (const { callee, args } of php.atExit) {
    const ended = await guarded(php, scope, () => callFunction(php, scope, callee, args));
    if (ended.kind !== "done") outcome = ended;
  }
  while (php.out.buffers.length > 0) php.out.write(php.out.buffers.pop()!);
  await php.out.flush();
  return outcome;
}

async function guarded(php: Php, scope: Scope, run: () => Promise<unknown>): Promise<Outcome> {
  try {
    await run();
    return { kind: "done", status: 0 };
  } catch (error) {
    if (error instanceof PhpExit) return { kind: "done", status: error.status };
    if (error instanceof NotSimulated) {
      await php.log(`php: ${error.message}`);
      return { kind: "refused", reason: error.message };
    }
    if (error instanceof Fatal) {
      const isParse = error.message.startsWith("PARSE ");
      const text = `${isParse ? "Parse error" : "Fatal error"}:  ${error.message.replace(/^PARSE /, "")} in ${error.file} on line ${error.line}`;
      await report(php, text);
      return { kind: "failed" };
    }
    if (!(error instanceof Thrown)) throw error;
    if (php.exceptionHandler !== null) {
      const handler = php.exceptionHandler;
      php.exceptionHandler = null;
      const handled = await guarded(php, scope, () => callFunction(php, scope, handler, [error.object]));
      return handled.kind === "done" ? { kind: "done", status: 255 } : handled;
    }
    const { text, file, line } = uncaught(php, error);
    await report(php, `Fatal error:  ${text} in ${file} on line ${line}`);
    return { kind: "failed" };
  }
}

async function report(php: Php, text: string): Promise<void> {
  await php.log(`PHP ${text}`);
  if (php.showErrors) php.out.write(`\n${text.replace(/:  /, ": ")}\n`);
}
