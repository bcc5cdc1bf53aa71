import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { expect, test } from "@playwright/test";
import { Desk } from "./desk.ts";

const site = join(import.meta.dirname, "../../dist");
const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** All of the page is fetched anew. */
const fetched = { timeout: 60_000 };

/** Serves the built page; `mend` may change the service worker on its way, as another build would. */
function serve(mend: (worker: string) => string): Server {
  return createServer((request, response) => {
    const path = normalize(new URL(request.url!, "http://localhost").pathname);
    const file = path === "/" ? "/index.html" : path;
    try {
      const body = readFileSync(join(site, file));
      response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
      response.end(file === "/sw.js" ? mend(body.toString()) : body);
    } catch {
      response.writeHead(404).end();
    }
  });
}

test("a newer version is offered when it has come, and what is open goes on with its own parts", async ({
  page,
  context,
}) => {
  let edition = "";
  const server = serve((worker) =>
    worker.replace(/"dyno-dojo-\w+"/, (name) => `${name.slice(0, -1)}${edition}"`),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const desk = new Desk(page);
    await desk.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const controlled = () => page.evaluate(() => Boolean(navigator.serviceWorker.controller));
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await expect.poll(controlled).toBe(true);
    await page.reload();
    await desk.prompt();
    const offer = page.locator("update-notice").getByRole("status");
    await desk.run("echo kept > note");
    await expect(offer).toHaveCount(0);
    edition = "-next";
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await expect(offer).toContainText("A newer version of this page is ready", fetched);
    const caches = () => page.evaluate(async () => (await globalThis.caches.keys()).length);
    await expect.poll(caches).toBe(2);
    await page.getByRole("button", { name: "Load it" }).click();
    await expect(offer).toHaveCount(0);
    await desk.prompt();
    await page.locator("terminal-view").click();
    expect(await desk.run("cat note")).toContain("kept");
    edition = "-next-but-one";
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await expect(offer).toBeVisible(fetched);
    await expect.poll(caches).toBe(2);
    await context.setOffline(true);
    await page.reload();
    await desk.prompt();
    expect(desk.problems).toEqual([]);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});
