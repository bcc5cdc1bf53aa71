import type { Interpreter } from "../runtime/interpreter.ts";
import type { PyModule } from "../runtime/values.ts";

/** Makes a module for one running Python; `file` is where its package lies in site-packages. */
export type MakeModule = (python: Interpreter, name: string, file?: string) => PyModule;

/** Modules that are modelled, by their full name. */
export const nativeModules: Record<string, () => Promise<MakeModule>> = {
  sys: async () => (await import("./sys.ts")).makeSys,
  os: async () => (await import("./os.ts")).makeOs,
  "os.path": async () => (await import("./os.ts")).makeOsPath,
  _dojo: async () => (await import("./dojo.ts")).makeDojo,
  re: async () => (await import("./re.ts")).makeRe,
  asyncio: async () => (await import("./asyncio.ts")).makeAsyncio,
  json: async () => (await import("./json.ts")).makeJson,
  time: async () => (await import("./time.ts")).makeTime,
  math: async () => (await import("./math.ts")).makeMath,
  random: async () => (await import("./random.ts")).makeRandom,
  flask: async () => (await import("./flask/flask.ts")).makeFlask,
  "flask.cli": async () => (await import("./flask/cli.ts")).makeFlaskCli,
  "sqlalchemy._url": async () => (await import("./sqlalchemy.ts")).makeSqlalchemyUrl,
  importlib: async () => (await import("./importlib.ts")).makeImportlib,
  "gunicorn.app.wsgiapp": async () => (await import("./gunicorn/gunicorn.ts")).makeGunicorn,
  "gunicorn.__main__": async () => (await import("./gunicorn/gunicorn.ts")).makeGunicorn,
};
