import { bytesOf, errorOf, fn, Func, Package, run, textOf, Tuple, TypeValue, type Value } from "../values.ts";
import type { PackageMaker, Runtime } from "../runtime.ts";
import { chi, chiMiddleware, mux } from "./mux.ts";
import { errors } from "./errors.ts";
import { fmt } from "./fmt.ts";
import { gin } from "./gin.ts";
import { http } from "./http.ts";
import { json } from "./json.ts";
import { log } from "./log.ts";
import { os } from "./os.ts";
import { builderType, math, rand, sort, strconv, strings } from "./strings.ts";
import { sync } from "./sync.ts";
import { template } from "./template.ts";
import { time } from "./time.ts";
import { select } from "../select.ts";

const readAll = run("ReadAll", function* (from = null) {
  const text = select(from, "#text");
  return new Tuple([bytesOf(text instanceof Func ? textOf(yield* text.call([])) : ""), null]);
});

const io: PackageMaker = () => ({
  ReadAll: readAll,
  EOF: errorOf("EOF"),
  Writer: new TypeValue({ kind: "interface", methods: ["Write"] }),
});

/** Packages that programs may use when they run, by their import paths. */
const makers: Readonly<Record<string, PackageMaker>> = {
  bytes: () => ({ Buffer: new TypeValue(builderType("bytes.Buffer")) }),
  "encoding/json": json,
  errors,
  fmt,
  "html/template": template,
  io,
  log,
  math,
  "math/rand": rand,
  "math/rand/v2": rand,
  "net/http": http,
  os,
  sort,
  strconv,
  strings,
  sync,
  "text/template": template,
  time,
  "github.com/gin-gonic/gin": gin,
  "github.com/go-chi/chi/v5": chi,
  "github.com/go-chi/chi/v5/middleware": chiMiddleware,
  "github.com/google/uuid": (rt) => ({ NewString: fn("NewString", () => rt.process.random.uuid()) }),
  "github.com/gorilla/mux": mux,
  "github.com/heroku/x/hmetrics/onload": () => ({}),
  "github.com/joho/godotenv": () => ({
    Load: fn("Load", () => errorOf("open .env: no such file or directory", [], "*fs.PathError")),
  }),
};

/** Makes packages when they are first asked for, one of each for a run. */
export function packageTable(): (runtime: Runtime, path: string) => Package | undefined {
  const made = new Map<string, Package>();
  return (runtime, path) => {
    const maker = Object.hasOwn(makers, path) ? makers[path] : undefined;
    if (!maker) return undefined;
    let found = made.get(path);
    if (!found)
      made.set(path, (found = new Package(path, new Map<string, Value>(Object.entries(maker(runtime))))));
    return found;
  };
}
