/** What gunicorn was told, from GUNICORN_CMD_ARGS and its command line; a later one wins. */
export interface GunicornOptions {
  readonly app?: string;
  readonly bind: readonly { readonly host: string; readonly port: number }[];
  readonly workers: number;
  readonly workerClass: string;
  /** Seconds a worker may be silent; 0: for ever. */
  readonly timeout: number;
  readonly accessLog?: string;
  readonly chdir?: string;
  readonly config?: string;
  readonly unknown?: string;
}

const valued: Record<string, string> = {
  b: "bind",
  w: "workers",
  k: "worker-class",
  c: "config",
  t: "timeout",
  n: "name",
  u: "user",
  g: "group",
  e: "env",
  p: "pid",
};
const switches = new Set([
  "preload",
  "reload",
  "daemon",
  "capture-output",
  "check-config",
  "enable-stdio-inheritance",
  "no-sendfile",
  "D",
  "R",
]);

export function readOptions(argv: readonly string[], env: ReadonlyMap<string, string>): GunicornOptions {
  const words = [...(env.get("GUNICORN_CMD_ARGS") ?? "").split(/\s+/).filter(Boolean), ...argv];
  const values = new Map<string, string[]>();
  let app: string | undefined;
  let unknown: string | undefined;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (!word.startsWith("-")) {
      app ??= word;
      continue;
    }
    const [, name, inline] = /^--?([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === undefined) continue;
    if (switches.has(name)) continue;
    const isShort = !word.startsWith("--");
    const key = isShort ? valued[name[0]!] : name;
    if (key === undefined) {
      unknown = word;
      continue;
    }
    const value = inline ?? (isShort && name.length > 1 ? name.slice(1) : words[++i]) ?? "";
    values.set(key, [...(values.get(key) ?? []), value]);
  }
  const last = (key: string) => values.get(key)?.at(-1);
  const port = env.get("PORT");
  const bind = values.get("bind") ?? [port ? `0.0.0.0:${port}` : "127.0.0.1:8000"];
  return {
    app,
    bind: bind.map(readAddress),
    workers: Number(last("workers") ?? env.get("WEB_CONCURRENCY") ?? 1),
    workerClass: last("worker-class") ?? (Number(last("threads") ?? 1) > 1 ? "gthread" : "sync"),
    timeout: Number(last("timeout") ?? 30),
    accessLog: last("access-logfile"),
    chdir: last("chdir"),
    config: last("config"),
    unknown,
  };
}

function readAddress(text: string): { host: string; port: number } {
  const at = text.lastIndexOf(":");
  const host = at < 0 ? text : text.slice(0, at).replace(/^\[|\]$/g, "");
  return { host: host || "0.0.0.0", port: at < 0 ? 8000 : Number(text.slice(at + 1)) };
}
