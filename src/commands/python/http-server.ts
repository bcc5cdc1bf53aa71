import { AddressInUse } from "../../base/machine.ts";
import { dirname, join, resolve } from "../../files/paths.ts";
import type { Process } from "../../shell/command.ts";
import { Killed } from "../../base/signals.ts";
import { contentType } from "./modules/content-types.ts";
import { strftime } from "./modules/datetime.ts";

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const usage = "usage: server.py [-h] [--cgi] [-b ADDRESS] [-d DIRECTORY] [-p VERSION] [port]\n";

/** python -m http.server [PORT]: serves a folder until a signal ends it. */
export async function serveFolder(process: Process, argv: readonly string[]): Promise<number> {
  let port = 8000;
  let host = "0.0.0.0";
  let root = process.cwd;
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    if (word === "-b" || word === "--bind") host = argv[++i] ?? host;
    else if (word === "-d" || word === "--directory") root = resolve(process.cwd, argv[++i] ?? ".");
    else if (/^\d+$/.test(word)) port = Number(word);
    else {
      await process.stderr.write(`${usage}server.py: error: unrecognized arguments: ${word}\n`);
      return 2;
    }
  }
  const note = (line: string) => {
    const now = strftime(new Date(process.clock.now()), "%d/%b/%Y %H:%M:%S");
    return process.stderr.write(`127.0.0.1 - - [${now}] ${line}\n`);
  };
  const answer = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    const line = `"${request.method} ${pathname}${search} HTTP/1.1"`;
    const found = answerFor(process, root, request.method, pathname);
    if (found.status === 404) await note("code 404, message File not found");
    await note(`${line} ${found.status} -`);
    return found;
  };
  try {
    const listener = process.listen({ host, port }, answer);
    await process.stdout.write(`Serving HTTP on ${host} port ${port} (http://${host}:${port}/) ...\n`);
    try {
      return await new Promise<never>((_, reject) => {
        const end = () => reject(process.signal.reason);
        if (process.signal.aborted) end();
        else process.signal.addEventListener("abort", end, { once: true });
      });
    } finally {
      listener.close();
    }
  } catch (error) {
    if (error instanceof AddressInUse) {
      await process.stderr.write("OSError: [Errno 98] Address already in use\n");
      return 1;
    }
    if (!(error instanceof Killed) || error.signal !== "SIGINT") throw error;
    await process.outlive().stdout.write("\nKeyboard interrupt received, exiting.\n");
    return 0;
  }
}

function answerFor({ files }: Process, root: string, method: string, pathname: string): Response {
  const headers = { server: "SimpleHTTP/0.6" };
  if (method !== "GET" && method !== "HEAD")
    return new Response(`Unsupported method ('${method}')`, { status: 501, headers });
  const path = join(root, resolve("/", decodeURIComponent(pathname)).slice(1) || ".");
  if (files.is("directory", path)) {
    if (!pathname.endsWith("/"))
      return new Response(null, { status: 301, headers: { ...headers, location: `${pathname}/` } });
    const index = ["index.html", "index.htm"]
      .map((name) => join(path, name))
      .find((one) => files.is("file", one));
    if (index) return sent(files.read(index), contentType(index));
    const title = `Directory listing for ${escaped(pathname)}`;
    const rows = files
      .list(path)
      .map(({ name }) => (files.is("directory", join(path, name)) ? `${name}/` : name))
      .toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
      .map((name) => `<li><a href="${encodeURI(name)}">${escaped(name)}</a></li>\n`);
    return sent(
      new TextEncoder().encode(
        `<!DOCTYPE HTML>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>${title}</title>\n</head>\n<body>\n<h1>${title}</h1>\n<hr>\n<ul>\n${rows.join("")}</ul>\n<hr>\n</body>\n</html>\n`,
      ),
      "text/html; charset=utf-8",
    );
  }
  if (!files.is("file", path) || !files.may("read", path) || !files.is("directory", dirname(path)))
    return new Response(
      '<!DOCTYPE HTML>\n<html lang="en">\n    <head>\n        <meta charset="utf-8">\n        <title>Error response</title>\n    </head>\n    <body>\n        <h1>Error response</h1>\n        <p>Error code: 404</p>\n        <p>Message: File not found.</p>\n        <p>Error code explanation: 404 - Nothing matches the given URI.</p>\n    </body>\n</html>\n',
      { status: 404, headers: { ...headers, "content-type": "text/html;charset=utf-8" } },
    );
  // It names types without a charset.
  return sent(files.read(path), contentType(path).split(";")[0]!);
}

const sent = (data: Uint8Array, type: string): Response =>
  new Response(data as Uint8Array<ArrayBuffer>, {
    headers: { server: "SimpleHTTP/0.6", "content-type": type, "content-length": String(data.length) },
  });
