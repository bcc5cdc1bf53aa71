import { type NativeCall, NativeFunction, Opaque, PyModule, type Value } from "../runtime/values.ts";

/** A module of functions and values written here. What else the real one has is known by name only. */
export function moduleOf(
  name: string,
  functions: Readonly<Record<string, NativeCall>>,
  values: Readonly<Record<string, Value>> = {},
  { file, complete = false }: { file?: string; complete?: boolean } = {},
): PyModule {
  const attributes = new Map<string, Value>(Object.entries(values));
  for (const [key, call] of Object.entries(functions)) attributes.set(key, new NativeFunction(key, call));
  const live = (wanted: string) =>
    complete || attributes.has(wanted) || wanted.startsWith("__") || !knownElsewhere(name, wanted)
      ? undefined
      : new Opaque(`${name}.${wanted}`);
  return new PyModule(name, attributes, file, live);
}

/** Real members of modelled modules that have no model: using them is loud, while a misspelt name is an AttributeError. */
const others: Readonly<Record<string, string>> = {
  os: "popen fork kill chmod stat scandir urandom pipe devnull system execvp access link symlink umask getuid uname times wait",
  sys: "settrace setrecursionlimit getsizeof getrecursionlimit flags meta_path implementation hexversion float_info maxunicode displayhook",
  time: "gmtime localtime mktime perf_counter_ns process_time thread_time tzname timezone get_clock_info",
  math: "remainder erf erfc gamma lgamma fmod modf frexp ldexp ulp nextafter sinh cosh tanh log1p expm1",
  random: "gauss normalvariate betavariate triangular getrandbits SystemRandom Random choices expovariate",
  flask:
    "stream_template g make_response send_file send_from_directory flash get_flashed_messages session after_this_request copy_current_request_context has_request_context current_app Markup stream_with_context views json signals Request Response Blueprint before_render_template got_request_exception template_rendered appcontext_pushed",
};

const knownElsewhere = (module: string, name: string): boolean =>
  (others[module] ?? "").split(" ").includes(name);
