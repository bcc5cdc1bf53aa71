import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runShell } from "../../support/shell.ts";
import { curlScripts } from "./curl/scripts.ts";
import { answerTo } from "./curl/site.ts";

/** Its words change from release to release, so only the one that ours follows judges. */
function judge(): boolean {
  try {
    return execFileSync("curl", ["--version"], { encoding: "utf8" }).startsWith("curl 7.88.1 ");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

const files: Readonly<Record<string, string>> = {
  "body.json": '{\n  "a": 1\n}\n',
  "note.txt": "a note\nof two lines\n",
  "headers.txt": "X-One: 1\nX-Two: 2\n",
  "format.txt": "%{http_code}\\n",
  "config.txt": '# comment\nurl = "http://127.0.0.1:PORT/a"\nuser-agent = cfg\n-s\n',
};

const sorted = (headers: Record<string, string>) =>
  Object.entries(headers).sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));

/** The site on a real socket, for the real curl; headers in the order that a Response gives them. */
function serve(): Server {
  return createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const answer = answerTo({
        method: request.method!,
        path: request.url!,
        headers: new Map(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
        body: Buffer.concat(parts).toString(),
      });
      if (answer === "hang") return;
      if (answer === "reset") {
        request.socket.destroy();
        return;
      }
      response.sendDate = false;
      response.removeHeader("connection");
      response.removeHeader("transfer-encoding");
      const headers = withLength(answer);
      response.writeHead(answer.status, answer.reason, sorted(headers).flat());
      response.end(request.method === "HEAD" ? "" : answer.body);
    });
  });
}

const withLength = (answer: { status: number; headers: Readonly<Record<string, string>>; body: string }) => ({
  ...answer.headers,
  ...(answer.status === 204 ? {} : { "Content-Length": String(answer.body.length) }),
});

let server: Server;
let port: number;
let dead: number;

/** The same site without a socket, for ours. */
async function fetchSite(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const broken = (code: string) => new TypeError("fetch failed", { cause: { code } });
  if (url.hostname !== "127.0.0.1") throw broken("ENOTFOUND");
  if (Number(url.port) !== port) throw broken("ECONNREFUSED");
  const answer = answerTo({
    method: request.method,
    path: url.pathname + url.search,
    headers: new Map(request.headers),
    body: await request.text(),
  });
  if (answer === "reset") throw broken("ECONNRESET");
  if (answer === "hang")
    return new Promise((_, reject) =>
      request.signal.addEventListener("abort", () => reject(request.signal.reason as Error)),
    );
  const { status, reason } = answer;
  const body = status === 204 || request.method === "HEAD" ? null : answer.body;
  return new Response(body, { status, statusText: reason, headers: withLength(answer) });
}

async function real(script: string) {
  const folder = mkdtempSync(join(tmpdir(), "curl-"));
  try {
    for (const [name, text] of Object.entries(given())) writeFileSync(join(folder, name), text);
    const child = spawn("bash", ["-c", `umask 022; ${script}`], {
      cwd: folder,
      env: { PATH: "/usr/bin:/bin", HOME: folder, LC_ALL: "C" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    const status = await new Promise((resolve) => child.on("close", resolve));
    return plain({ stdout, stderr, status }, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const given = () =>
  Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, text.replaceAll("PORT", String(port))]),
  );

/** Without what depends on how long things took. */
const plain = (end: { stdout: string; stderr: string; status: unknown }, home: string) => ({
  stdout: end.stdout.replaceAll(home, "HOME").replace(/after \d+ ms/g, "after N ms"),
  stderr: end.stderr
    .replaceAll(home, "HOME")
    .replace(/after \d+ ms/g, "after N ms")
    .replace(/after \d+ milliseconds/g, "after N milliseconds")
    .replace(/0x[0-9a-f]+/g, "0xN")
    .replace(/OpenSSL\/[\d.]+/g, "OpenSSL")
    .replace(/\r *\d+ .*/g, "")
    .replace(/^[{}] \[\d+ bytes data\]\n/gm, ""),
  status: end.status,
});

describe.skipIf(!judge())("curl against the real one", () => {
  beforeAll(async () => {
    server = serve();
    const spare = createServer();
    await Promise.all(
      [server, spare].map((each) => new Promise<void>((r) => each.listen(0, "127.0.0.1", r))),
    );
    port = (server.address() as AddressInfo).port;
    dead = (spare.address() as AddressInfo).port;
    await new Promise((resolve) => spare.close(resolve));
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  for (const script of curlScripts)
    it(script, async () => {
      const ready = script.replaceAll("PORT", String(port)).replaceAll("DEAD", String(dead));
      const { stdout, stderr, status } = await runShell(ready, { files: given(), fetch: fetchSite });
      expect(plain({ stdout, stderr, status }, "/home/learner")).toEqual(await real(ready));
    });
});
