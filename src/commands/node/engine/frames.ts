/** Frames that Node's own code leaves between a module's first line and what required it. */
const compileFrames = [
  "    at Module._compile (node:internal/modules/cjs/loader:1804:14)",
  "    at Object..js (node:internal/modules/cjs/loader:1936:10)",
  "    at Module.load (node:internal/modules/cjs/loader:1525:32)",
  "    at Module._load (node:internal/modules/cjs/loader:1327:12)",
  "    at TracingChannel.traceSync (node:diagnostics_channel:328:14)",
  "    at wrapModuleLoad (node:internal/modules/cjs/loader:245:24)",
];
const requireFrames = [
  "    at Module.require (node:internal/modules/cjs/loader:1548:12)",
  "    at require (node:internal/modules/helpers:152:16)",
];
const mainFrames = [
  "    at Module.executeUserEntryPoint [as runMain] (node:internal/modules/run_main:154:5)",
  "    at node:internal/main/run_main_module:33:47",
];
const resolveFrames = [
  "    at Module._resolveFilename (node:internal/modules/cjs/loader:1456:15)",
  "    at defaultResolveImpl (node:internal/modules/cjs/loader:1066:19)",
  "    at resolveForCJSWithHooks (node:internal/modules/cjs/loader:1071:22)",
  "    at Module._load (node:internal/modules/cjs/loader:1242:25)",
  "    at TracingChannel.traceSync (node:diagnostics_channel:328:14)",
  "    at wrapModuleLoad (node:internal/modules/cjs/loader:245:24)",
];
export const syntaxFrames = [
  "    at wrapSafe (node:internal/modules/cjs/loader:1743:18)",
  "    at Module._compile (node:internal/modules/cjs/loader:1786:20)",
  ...compileFrames.slice(1),
  ...mainFrames,
];
export const evalFrames = [
  "    at runScriptInThisContext (node:internal/vm:209:10)",
  "    at node:internal/process/execution:446:12",
  "    at [eval]-wrapper:6:24",
  "    at runScriptInContext (node:internal/process/execution:444:60)",
  "    at evalFunction (node:internal/process/execution:279:30)",
  "    at evalTypeScript (node:internal/process/execution:291:3)",
  "    at node:internal/main/eval_string:71:3",
];
export const importFrames = [
  "    at finalizeResolution (node:internal/modules/esm/resolve:274:11)",
  "    at moduleResolve (node:internal/modules/esm/resolve:859:10)",
  "    at defaultResolve (node:internal/modules/esm/resolve:983:11)",
  "    at #cachedDefaultResolve (node:internal/modules/esm/loader:731:20)",
  "    at ModuleLoader.resolve (node:internal/modules/esm/loader:708:38)",
  "    at ModuleLoader.getModuleJobForImport (node:internal/modules/esm/loader:310:38)",
  "    at ModuleJob._link (node:internal/modules/esm/module_job:183:49)",
];
const moduleFrames = [
  "    at ModuleJob.run (node:internal/modules/esm/module_job:430:25)",
  "    at async onImport.tracePromise.__proto__ (node:internal/modules/esm/loader:655:26)",
  "    at async asyncRunEntryPointWithESMLoader (node:internal/modules/run_main:101:5)",
];

/** As Error.stackTraceLimit has it. */
const limit = 10;

/** What `(function (exports, ...) { ` takes of a module's first line. */
export const wrapperStart = "(function (exports, require, module, __filename, __dirname) { ";

/** The source line at a place, undefined when it cannot be read. */
export type LineOf = (file: string, line: number) => string | undefined;

/** V8 names the place of a call by its function's name, the engine by the parenthesis. */
export function columnOf(file: string, line: number, column: number, lineOf: LineOf): number {
  let at = column - (line === 1 && !file.startsWith("file:") && file !== "[eval]" ? wrapperStart.length : 0);
  const text = lineOf(file, line);
  if (text === undefined) return Math.max(1, at);
  if (text[at - 1] === "(") {
    const name = /[\w$]+\s*$/.exec(text.slice(0, at - 1));
    if (name) at = name.index + 1;
  } else if (text[at - 1] === ".") at++;
  if (/\bnew\s+$/.test(text.slice(0, at - 1))) at = text.slice(0, at - 1).lastIndexOf("new") + 1;
  return Math.max(1, at);
}

/** The engine's frames as V8 and Node would have them. */
export function translateFrames(
  frames: readonly string[],
  lineOf: LineOf,
  wrapped: (file: string) => boolean,
): string[] {
  const result: string[] = [];
  for (const [index, frame] of frames.entries()) {
    const match = /^\s+at (?:(.*?) \()?((?:\/|file:|\[eval|node:).*?):(\d+)(?::(\d+))?\)?$/.exec(frame);
    if (!match) {
      if (!/\(native\)|<eval>|<anonymous>$/.test(frame)) result.push(`    ${frame.trim()}`);
      else if (/at (parse|stringify) \(native\)/.test(frame))
        result.push(`    at JSON.${/parse|stringify/.exec(frame)![0]} (<anonymous>)`);
      continue;
    }
    const [, name, file, line, column] = match as unknown as [
      string,
      string | undefined,
      string,
      string,
      string | undefined,
    ];
    if (file.startsWith("node:")) {
      const below = frames[index + 1] ?? "";
      if (file === "node:internal/loader") result.push(...ofLoader(name, below, result.length === 0));
      else if (!file.startsWith("node:internal/") && name !== undefined && name !== "<anonymous>")
        result.push(`    at ${name} (${file}:${line}:${column ?? 1})`);
      continue;
    }
    const shift = wrapped(file);
    const at = `${file}:${line}:${columnOf(shift ? file : `file:${file}`, Number(line), Number(column ?? 1), (_, n) => lineOf(file, n))}`;
    const below = frames.slice(index + 1, index + 3).find((one) => !one.includes("(native)")) ?? "";
    const isModule = /\brun \(node:internal\/loader/.test(below);
    if (isModule) result.push(`    at Object.<anonymous> (${at})`);
    else if (name === "<eval>" || name === undefined) {
      result.push(
        `    at ${at}`,
        ...(file === "[eval]" ? evalFrames : file.startsWith("file:") ? moduleFrames : []),
      );
    } else if (name === "<anonymous>") result.push(`    at ${at}`);
    else result.push(`    at ${name} (${at})`);
  }
  return result.slice(0, limit);
}

function ofLoader(name: string | undefined, below: string, first: boolean): readonly string[] {
  if (name === "run") return compileFrames;
  if (name === "require") return requireFrames;
  if (name === "runMain") return mainFrames;
  if (name === "load" && first) return below.includes("require") ? resolveFrames : [];
  return [];
}
