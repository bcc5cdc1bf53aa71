import { honestPage } from "../../../base/honest-page.ts";
import { dirname, join, resolve } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import { createPhp, runScript } from "../run.ts";
import { Output } from "../runtime/output.ts";
import { Php } from "../runtime/php.ts";
import { PArray, Ref } from "../runtime/values.ts";

const types: Readonly<Record<string, string>> = {
  html: "text/html",
  htm: "text/html",
  css: "text/css",
  js: "text/javascript",
  json: "application/json",
  png: "image/png",
  jpg: "image/jpeg",
  gif: "image/gif",
  svg: "image/svg+xml",
  ico: "image/vnd.microsoft.icon",
  txt: "text/plain",
  xml: "text/xml",
};

export interface Site {
  readonly process: Process;
  readonly version: string;
  /** The folder that is served. */
  readonly root: string;
  readonly port: number;
  /** Answers what is no file: a router script, or index.php of .htaccess. */
  readonly front: string | undefined;
  readonly notFound: (path: string) => Response;
  readonly failed: () => Response;
}

/** Answers a request: a file as it is, a script by running it. */
export async function answer(site: Site, request: Request): Promise<Response> {
  const { process, root } = site;
  const url = new URL(request.url);
  const path = decodeURIComponent(url.pathname);
  const place = resolve(root, `.${path}`);
  const { files } = process;
  if (!place.startsWith(root === "/" ? "/" : root)) return site.notFound(path);
  let script = files.is("file", place) ? place : undefined;
  let extra = "";
  if (!script && files.is("directory", place))
    script = ["index.php", "index.html"]
      .map((name) => join(place, name))
      .find((one) => files.is("file", one));
  if (!script) {
    const split = /^(.*?\.php)(\/.*)$/.exec(path);
    if (split && files.is("file", resolve(root, `.${split[1]}`)))
      [script, extra] = [resolve(root, `.${split[1]}`), split[2]!];
  }
  if (!script && site.front !== undefined && files.is("file", site.front)) script = site.front;
  if (!script) return site.notFound(path);
  if (!script.endsWith(".php")) {
    const type = types[script.split(".").at(-1)!.toLowerCase()] ?? "application/octet-stream";
    return new Response(files.read(script) as Uint8Array<ArrayBuffer>, {
      headers: {
        "content-type":
          /^text\/|json|xml$/.test(type) && type !== "image/svg+xml"
            ? `${type}; charset=UTF-8`.replace(
                /^(text\/(?:css|javascript)|application\/json); charset=UTF-8$/,
                "$1",
              )
            : type,
      },
    });
  }
  return runPage(site, request, url, script, extra);
}

async function runPage(
  site: Site,
  request: Request,
  url: URL,
  script: string,
  extra: string,
): Promise<Response> {
  const { process, version, root, port } = site;
  const php = await createPhp(process, version);
  const page: string[] = [];
  php.out = new Output(process, page);
  php.isWeb = true;
  php.cwd = dirname(script);
  const body = await request.text();
  const isForm = (request.headers.get("content-type") ?? "").includes("urlencoded");
  const fields = (pairs: URLSearchParams): Ref => new Ref(nested(pairs));
  const cookies = (request.headers.get("cookie") ?? "")
    .split(/;\s*/)
    .filter(Boolean)
    .map(
      (pair) =>
        [pair.slice(0, pair.indexOf("=")), decodeURIComponent(pair.slice(pair.indexOf("=") + 1))] as const,
    );
  const name = script.startsWith(root) ? script.slice(root.length) : `/${script.split("/").at(-1)}`;
  php.globals.set("_GET", fields(url.searchParams));
  php.globals.set("_POST", fields(new URLSearchParams(isForm ? body : "")));
  php.globals.set(
    "_REQUEST",
    fields(new URLSearchParams([...url.searchParams, ...new URLSearchParams(isForm ? body : "")])),
  );
  php.globals.set("_COOKIE", Php.superglobal(cookies));
  php.globals.set("__input", new Ref(body));
  const headers = [...request.headers].map(
    ([key, value]) =>
      [
        key === "content-type" || key === "content-length"
          ? key.toUpperCase().replace("-", "_")
          : `HTTP_${key.toUpperCase().replaceAll("-", "_")}`,
        value,
      ] as const,
  );
  php.globals.set(
    "_SERVER",
    Php.superglobal([
      ...process.env,
      ...headers,
      ["REQUEST_METHOD", request.method],
      ["REQUEST_URI", url.pathname + url.search],
      ["QUERY_STRING", url.search.slice(1)],
      ["SCRIPT_NAME", name],
      ["PHP_SELF", name + extra],
      ["SCRIPT_FILENAME", script],
      ["DOCUMENT_ROOT", root],
      ["PATH_INFO", extra],
      ["SERVER_NAME", url.hostname],
      ["HTTP_HOST", request.headers.get("host") ?? url.host],
      ["SERVER_PORT", String(port)],
      ["SERVER_PROTOCOL", "HTTP/1.1"],
      ["REMOTE_ADDR", request.headers.get("x-forwarded-for")?.split(",")[0]?.trim() ?? "127.0.0.1"],
    ]),
  );
  const outcome = await runScript(php, { file: script });
  if (outcome.kind === "refused") {
    const text = honestPage({
      title: "A PHP app",
      verified: [`PHP ${version} started and read ${name}.`, "The packages of composer.lock are installed."],
      notRun: name,
      why: `${outcome.reason}.`,
    });
    return new Response(text, { status: 200, headers: { "content-type": "text/html; charset=UTF-8" } });
  }
  if (outcome.kind === "failed" && (page.join("") === "" || !php.showErrors)) return site.failed();
  const all = new Headers();
  for (const [key, value] of php.headers) all.append(key, value);
  if (!all.has("content-type")) all.set("content-type", "text/html; charset=UTF-8");
  const isEmpty = request.method === "HEAD" || php.status === 204 || php.status === 304;
  return new Response(isEmpty ? null : page.join(""), { status: php.status, headers: all });
}

/** "a[]=1&b[c]=2" as PHP nests it. */
function nested(pairs: URLSearchParams): PArray {
  const made = new PArray();
  for (const [key, value] of pairs) {
    const found = /^([^[]+)\[([^\]]*)\]$/.exec(key);
    if (!found) made.set(/^(?:0|[1-9]\d{0,17})$/.test(key) ? BigInt(key) : key, value);
    else {
      const inner = made.get(found[1]!);
      const list = inner instanceof PArray ? inner : new PArray();
      if (found[2] === "") list.push(value);
      else list.set(found[2]!, value);
      made.set(found[1]!, list);
    }
  }
  return made;
}
