import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface HttpBackend {
  /** "http://127.0.0.1:40123" */
  readonly url: string;
  /** What `srv.git` there has now, as for-each-ref tells it. */
  refs(): string;
  /** Empties `srv.git`: the next client finds the same address, which merges have in their messages. */
  reset(): void;
  close(): Promise<void>;
}

/**
 * Git's own server, `git http-backend`, behind a small host on loopback with an empty bare repository at
 * `/srv.git`. `/auth/srv.git` is the same one behind learner:secret; other first folders are faults: `/missing`
 * 404, `/broken` 500, `/page` an HTML answer, `/plain` a refusal in text, `/cut` loses the end of every answer.
 */
export async function startHttpBackend(config: readonly string[] = []): Promise<HttpBackend> {
  const root = mkdtempSync(join(tmpdir(), "http-backend-"));
  const bare = join(root, "srv.git");
  mkdirSync(join(root, "home"));
  const env = {
    PATH: "/usr/bin:/bin",
    HOME: join(root, "home"),
    GIT_CONFIG_NOSYSTEM: "1",
    LC_ALL: "C.UTF-8",
  };
  const git = (...args: string[]) => execFileSync("git", args, { env, encoding: "utf8", stdio: "pipe" });
  const reset = () => {
    rmSync(bare, { recursive: true, force: true });
    git("init", "-q", "--bare", "-b", "main", bare);
    for (const setting of ["http.receivepack=true", ...config])
      git("-C", bare, "config", ...(setting.split("=") as [string, string]));
  };
  reset();
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing, { root, env }).catch((error: unknown) => outgoing.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refs: () => git("-C", bare, "for-each-ref") + git("-C", bare, "fsck", "--strict", "--no-dangling"),
    reset,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          rmSync(root, { recursive: true, force: true });
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

type Place = { readonly root: string; readonly env: Record<string, string> };

async function answer(incoming: IncomingMessage, outgoing: ServerResponse, place: Place): Promise<void> {
  const url = new URL(incoming.url ?? "/", "http://host");
  const [, fault = ""] = url.pathname.split("/");
  const say = (status: number, type: string, text: string, headers = {}) =>
    outgoing.writeHead(status, { "Content-Type": type, ...headers }).end(text);
  if (fault === "missing") return void say(404, "text/plain", "No such repository here.\n");
  if (fault === "broken") return void say(500, "text/html", "<h1>oh no</h1>");
  if (fault === "page") return void say(200, "text/html", "<h1>hello</h1>");
  if (fault === "plain") return void say(403, "text/plain", "You may not.\nAsk somebody.\n");
  const secret = `Basic ${Buffer.from("learner:secret").toString("base64")}`;
  if (fault === "auth" && incoming.headers.authorization !== secret)
    return void say(401, "text/plain", "Who are you?\n", { "WWW-Authenticate": 'Basic realm="git"' });
  const { headers, status, body } = await runBackend(incoming, url, place);
  const cut = fault === "cut" && incoming.method === "POST";
  outgoing.writeHead(status, headers).end(cut ? body.subarray(0, body.length - 60) : body);
}

/** CGI, as RFC 3875 and git-http-backend(1) say. */
async function runBackend(incoming: IncomingMessage, url: URL, { root, env }: Place) {
  const text = (name: string) => String(incoming.headers[name] ?? "");
  const child = spawn("git", ["http-backend"], {
    env: {
      ...env,
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: "1",
      REMOTE_USER: "learner",
      REMOTE_ADDR: "127.0.0.1",
      REQUEST_METHOD: incoming.method ?? "GET",
      PATH_INFO: url.pathname.replace(/^\/(auth|cut)\//, "/"),
      QUERY_STRING: url.search.slice(1),
      CONTENT_TYPE: text("content-type"),
      CONTENT_LENGTH: text("content-length"),
      HTTP_CONTENT_ENCODING: text("content-encoding"),
      GIT_PROTOCOL: text("git-protocol"),
    },
    stdio: ["pipe", "pipe", "ignore"],
  });
  child.stdin.on("error", () => {}); // it need not read to the end
  incoming.pipe(child.stdin);
  const parts: Buffer[] = [];
  for await (const part of child.stdout) parts.push(part as Buffer);
  const whole = Buffer.concat(parts);
  const end = whole.indexOf("\r\n\r\n");
  const headers = Object.fromEntries(
    whole
      .subarray(0, end)
      .toString()
      .split("\r\n")
      .map((line) => line.split(": ") as [string, string]),
  );
  const status = Number.parseInt(headers.Status ?? "200", 10);
  delete headers.Status;
  return { headers, status, body: whole.subarray(end + 4) };
}
