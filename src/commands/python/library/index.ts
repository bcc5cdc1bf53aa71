import { djangoSources } from "./django/index.ts";
import { flaskParts, werkzeugUtils } from "./flask-parts.ts";
import { sqlalchemySources } from "./sqlalchemy/index.ts";

const threads = () => import("./threads.ts");
const small = () => import("./small.ts");
const files = () => import("./files.ts");
const strings = () => import("./strings.ts");
const encodings = () => import("./encodings.ts");
const operators = () => import("./operators.ts");
const paths = () => import("./paths.ts");
const postgresParts = () => import("./psycopg2-parts.ts");
const packages = () => import("./packages.ts");

/** Modules of the standard library and of packages whose model is a short program in Python, by their full name. */
export const librarySources: Record<string, () => Promise<string>> = {
  ...djangoSources,
  ...sqlalchemySources,
  argparse: async () => (await import("./argparse.ts")).argparse,
  bisect: async () => (await import("./heaps.ts")).bisect,
  "concurrent.futures": async () => (await import("./futures.ts")).futures,
  datetime: async () => (await import("./dates.ts")).datetime,
  decimal: async () => (await import("./decimal.ts")).decimal,
  fractions: async () => (await import("./fractions.ts")).fractions,
  heapq: async () => (await import("./heaps.ts")).heapq,
  psycopg2: async () => (await import("./psycopg2.ts")).psycopg2,
  "psycopg2._values": async () => (await import("./psycopg2-values.ts")).psycopg2Values,
  "psycopg2.errors": async () => (await postgresParts()).psycopg2Errors,
  "psycopg2.extensions": async () => (await import("./psycopg2.ts")).psycopg2Extensions,
  "psycopg2.extras": async () => (await postgresParts()).psycopg2Extras,
  "psycopg2.pool": async () => (await postgresParts()).psycopg2Pool,
  queue: async () => (await threads()).queue,
  shutil: async () => (await import("./folders.ts")).shutil,
  statistics: async () => (await import("./statistics.ts")).statistics,
  subprocess: async () => (await import("./subprocess.ts")).subprocess,
  tempfile: async () => (await import("./folders.ts")).tempfile,
  threading: async () => (await threads()).threading,
  zoneinfo: async () => (await import("./dates.ts")).zoneinfo,
  abc: async () => (await small()).abc,
  atexit: async () => (await small()).atexit,
  base64: async () => (await encodings()).base64,
  collections: async () => (await import("./collections.ts")).collections,
  "collections.abc": async () => (await operators()).collectionsAbc,
  contextlib: async () => (await small()).contextlib,
  copy: async () => (await small()).copy,
  csv: async () => (await files()).csv,
  dataclasses: async () => (await import("./records.ts")).dataclasses,
  decouple: async () => (await packages()).decouple,
  dotenv: async () => (await packages()).dotenv,
  enum: async () => (await import("./records.ts")).enumeration,
  "flask._parts": async () => flaskParts,
  "werkzeug.utils": async () => werkzeugUtils,
  functools: async () => (await import("./functools.ts")).functools,
  glob: async () => (await paths()).glob,
  hashlib: async () => (await encodings()).hashlib,
  hmac: async () => (await encodings()).hmac,
  html: async () => (await encodings()).html,
  io: async () => (await files()).io,
  itertools: async () => (await import("./itertools.ts")).itertools,
  logging: async () => (await import("./logging.ts")).logging,
  operator: async () => (await operators()).operator,
  pathlib: async () => (await paths()).pathlib,
  requests: async () => (await packages()).requests,
  secrets: async () => (await strings()).secrets,
  socket: async () => (await files()).socket,
  string: async () => (await strings()).string,
  textwrap: async () => (await strings()).textwrap,
  typing: async () => (await small()).typing,
  "urllib.parse": async () => (await encodings()).urllibParse,
  uuid: async () => (await strings()).uuid,
  warnings: async () => (await small()).warnings,
};
