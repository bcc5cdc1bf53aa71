import { AddressInUse } from "../../../base/machine.ts";
import { abortable, Killed } from "../../../base/signals.ts";
import { resolve } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import { dayNames, monthNames } from "../../../base/calendar.ts";
import { answer } from "./page.ts";

function stamp(ms: number): string {
  const at = new Date(ms);
  const two = (value: number) => String(value).padStart(2, "0");
  return `[${dayNames[at.getUTCDay()]!.slice(0, 3)} ${monthNames[at.getUTCMonth()]!.slice(0, 3)} ${String(at.getUTCDate()).padStart(2)} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} ${at.getUTCFullYear()}]`;
}

/** `php -S ADDRESS:PORT [-t FOLDER] [ROUTER]`: PHP's own development server. */
export async function serveBuiltIn(
  process: Process,
  version: string,
  argv: readonly string[],
): Promise<number> {
  const [address = "", ...rest] = argv;
  const found = /^\[?(.*?)\]?:(\d+)$/.exec(address);
  if (!found) {
    await process.stderr.write(`Invalid address: ${address}\n`);
    return 1;
  }
  const host = found[1] === "localhost" ? "127.0.0.1" : found[1]!;
  const port = Number(found[2]);
  let folder = process.cwd;
  let router: string | undefined;
  for (let i = 0; i < rest.length; i++) {
    if (rest[i] === "-t") folder = resolve(process.cwd, rest[++i] ?? ".");
    else router = resolve(process.cwd, rest[i]!);
  }
  const say = (text: string) => process.stderr.write(`${stamp(process.clock.now())} ${text}\n`);
  if (!process.files.is("directory", folder)) {
    await process.stderr.write(`Directory ${folder} does not exist.\n`);
    return 1;
  }
  const front =
    router ??
    ["index.php", "index.html"]
      .map((name) => resolve(folder, name))
      .find((path) => process.files.is("file", path));
  let queue: Promise<unknown> = Promise.resolve();
  try {
    const listener = process.listen({ host, port }, (request) => {
      const turn = queue.then(async () => {
        const response = await answer(
          {
            process,
            version,
            root: folder,
            port,
            front,
            notFound: (path) =>
              new Response(
                `<!doctype html><html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><p>The requested resource <code class="url">${path}</code> was not found on this server.</p></body></html>`,
                { status: 404, headers: { "content-type": "text/html; charset=UTF-8" } },
              ),
            failed: () =>
              new Response("", { status: 500, headers: { "content-type": "text/html; charset=UTF-8" } }),
          },
          request,
        );
        const { pathname, search } = new URL(request.url);
        await say(`127.0.0.1:40000 [${response.status}]: ${request.method} ${pathname}${search}`);
        return response;
      });
      queue = turn.catch(() => undefined);
      return turn;
    });
    try {
      await say(`PHP ${version} Development Server (http://${address}) started`);
      await abortable(new Promise<never>(() => {}), process.signal);
    } finally {
      listener.close();
    }
  } catch (error) {
    if (error instanceof AddressInUse) {
      await say(`Failed to listen on ${address} (reason: Address already in use)`);
      return 1;
    }
    if (!(error instanceof Killed)) throw error;
    throw error;
  }
  return 0;
}
