import { FileError } from "../../../files/errors.ts";
import type { Files } from "../../../files/files.ts";
import { dirname } from "../../../files/paths.ts";
import { withAsyncMarks } from "./async-marks.ts";
import { ModuleError } from "./engine.ts";
import { SystemError } from "./file-calls.ts";
import { coreNames, missingCore } from "./library.ts";
import { kindOf, resolveImport, resolveRequire } from "./resolve.ts";

const asUrl = (path: string) => `file://${path}`;
const asPath = (url: string) => url.replace(/^file:\/\//, "");
const identifier = /^[A-Za-z_$][\w$]*$/;

/** The modules of one program: which file a name means, and the text the engine is to read for it. */
export class Modules {
  #files: Files;
  #warn: (text: string) => void;
  #warned = new Set<string>();

  constructor(files: Files, warn: (text: string) => void) {
    this.#files = files;
    this.#warn = warn;
  }

  /** Is it one of Node's own? Throws for one that is not simulated. */
  isCore(name: string): boolean {
    const bare = name.replace(/^node:/, "");
    if (missingCore.includes(bare.split("/")[0]!))
      throw new SystemError(`the module '${bare}' of Node.js is not simulated yet`, {
        code: "ERR_NOT_SIMULATED",
      });
    return coreNames.includes(bare);
  }

  /** The file that require(name) means. Throws as Node does when there is none. */
  require(name: string, from: string | null, stack: readonly string[]): string {
    const folder = from === null ? "/" : dirname(from);
    const found = resolveRequire(this.#files, name, folder);
    if (found !== undefined) return found;
    const lines = stack.length > 0 ? `\nRequire stack:\n${stack.map((file) => `- ${file}`).join("\n")}` : "";
    throw new SystemError(`Cannot find module '${name}'${lines}`, {
      code: "MODULE_NOT_FOUND",
      requireStack: stack,
    });
  }

  /** A module's text; a file of the program as it stands, with what only Node could tell it filled in. */
  text(file: string): string {
    const text = this.#files.text(file);
    return file.endsWith(".json") ? text : withOwnWords(text.startsWith("#!") ? `//${text}` : text);
  }

  /** By which rules a file is read. Says so when Node had to guess. */
  kind(file: string): "commonjs" | "module" {
    const { kind, guessed } = kindOf(this.#files, file);
    if (guessed && !this.#warned.has(file) && !file.includes("/node_modules/")) {
      this.#warned.add(file);
      this.#warn(
        `[MODULE_TYPELESS_PACKAGE_JSON] Warning: Module type of ${asUrl(file)} is not specified and it doesn't parse as CommonJS.\nReparsing as ES module because module syntax was detected. This incurs a performance overhead.\nTo eliminate this warning, add "type": "module" to ${dirname(file)}/package.json.`,
      );
    }
    return kind;
  }

  /** What an import of `request` means in the module `base`: "node:fs", "cjs:/a/b.js", "file:///a/b.js". */
  normalize(base: string, request: string): string {
    if (/^(?:node|cjs|file):/.test(request) && request !== base && !request.startsWith("file:")) {
      if (request.startsWith("node:") && !this.isCore(request))
        throw new ModuleError(`No such built-in module: ${request}`, "ERR_UNKNOWN_BUILTIN_MODULE");
      return request;
    }
    if (this.isCore(request)) return `node:${request}`;
    const from = asPath(base);
    const found = resolveImport(this.#files, asPath(request), dirname(from));
    if (found === undefined) throw this.#notFound(request, from);
    if (found.endsWith(".json")) return `cjs:${found}`;
    return this.kind(found) === "module" ? asUrl(found) : `cjs:${found}`;
  }

  #notFound(request: string, from: string): ModuleError {
    const local = /^[./]/.test(request);
    const what = local
      ? `module '${resolvePath(dirname(from), request)}'`
      : `package '${request.split("/")[0]}'`;
    return new ModuleError(`Cannot find ${what} imported from ${from}`, "ERR_MODULE_NOT_FOUND");
  }

  /** The text of a module that was normalized. `namesOf` runs CommonJS code and lists what it exports. */
  source(name: string, namesOf: (name: string) => readonly string[]): string {
    if (name.startsWith("file:")) {
      const path = asPath(name);
      return this.text(path)
        .replaceAll("import.meta.url", JSON.stringify(name))
        .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)))
        .replaceAll("import.meta.filename", JSON.stringify(path));
    }
    const target = name.startsWith("cjs:") ? name.slice(4) : name;
    const names = namesOf(target).filter((one) => identifier.test(one) && one !== "default");
    const list = names.map((one) => `const $${one} = module.${one}; export { $${one} as ${one} };`);
    return `const module = __required(${JSON.stringify(target)}); export default module; ${list.join(" ")}`;
  }

  /** One line of a file, to be shown or looked into; undefined when it cannot be read. */
  line(file: string, number: number): string | undefined {
    try {
      return this.#files.text(asPath(file)).split(/\r?\n/)[number - 1];
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return undefined;
    }
  }
}

/** Errors of the engine get V8's words where a program catches them. */
export const withOwnWords = (text: string): string =>
  withAsyncMarks(text).replace(/\bcatch\s*\(\s*([A-Za-z_$][\w$]*)\s*\)\s*\{/g, "$&__caught($1);");

const resolvePath = (folder: string, request: string): string =>
  asPath(new URL(request, `file://${folder}/`).href);
