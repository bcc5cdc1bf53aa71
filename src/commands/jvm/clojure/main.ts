import { decode } from "../../../base/bytes.ts";
import type { Process } from "../../../shell/command.ts";
import type { ClassPath } from "../java/class-path.ts";
import { CljExit, CljNotSimulated, CljThrow, CompilerError } from "./errors.ts";
import { apply } from "./evaluate.ts";
import { fileOf, loadNamespace } from "./namespaces.ts";
import { ReaderError } from "./reader.ts";
import { traceOf } from "./trace.ts";
import type { World } from "./world.ts";

type Parts = Pick<ClassPath, "resources" | "jars">;

export function createWorld(process: Process, { resources, jars }: Parts): World {
  let end: (reason: unknown) => void = () => {};
  const ended = new Promise<never>((_, reject) => (end = reject));
  ended.catch(() => {}); // whoever races with it hears of it
  process.signal.addEventListener("abort", () => end(process.signal.reason), { once: true });
  return {
    process,
    namespaces: new Map(),
    source(name) {
      for (const end_ of [".clj", ".cljc"]) {
        const found = resources.get(fileOf(name) + end_);
        if (found) return { file: fileOf(name) + end_, text: decode(found) };
      }
      return undefined;
    },
    resource: (path) => resources.get(path),
    jars,
    alive: new Set(),
    ended,
    end: (reason) => end(reason),
  };
}

/** What went wrong while a source was read or compiled, as Clojure says it. */
export function compileMessage(world: World, error: unknown): string | undefined {
  const file = [...world.namespaces.values()].at(-1)?.file ?? "NO_SOURCE_PATH";
  if (error instanceof ReaderError)
    return `Syntax error reading source at (${file}:${error.line}:${error.column}).\n${error.message}\n`;
  if (error instanceof CompilerError)
    return `Syntax error compiling at (${file}:${error.line}:1).\n${error.message}\n`;
  if (error instanceof CljThrow && error.type === "java.io.FileNotFoundException")
    return `Execution error (FileNotFoundException) at ${[...world.namespaces.keys()].at(-1) ?? "user"}/eval (${file.slice(file.lastIndexOf("/") + 1)}:1).\n${error.message}\n`;
  return undefined;
}

/** "java -jar app.jar", "java -cp app.jar clojure.main -m app.core", "lein run": runs a -main until all is over. */
export async function runClojureMain(
  process: Process,
  namespace: string,
  args: readonly string[],
  parts: Parts,
): Promise<number> {
  const world = createWorld(process, parts);
  try {
    const loaded = await Promise.race([loadNamespace(world, namespace), world.ended]);
    const main = loaded.vars.get("-main");
    if (main === undefined) {
      await process.stderr.write(
        `Execution error (IllegalArgumentException) at clojure.main/main.\nNo such var: ${namespace}/-main\n`,
      );
      return 1;
    }
    await Promise.race([apply(main, args), world.ended]);
    while (world.alive.size > 0) await Promise.race([...world.alive, world.ended]);
    return 0;
  } catch (error) {
    if (error instanceof CljExit) return error.status;
    const compiling = compileMessage(world, error);
    if (compiling !== undefined) {
      await process.stderr.write(compiling);
      return 1;
    }
    if (error instanceof CljThrow) {
      await process.stderr.write(`Exception in thread "main" ${traceOf(error)}`);
      return 1;
    }
    if (error instanceof CljNotSimulated) {
      await process.stderr.write(`clojure: ${error.message}\n`);
      return 1;
    }
    throw error;
  }
}
