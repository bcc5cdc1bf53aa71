import { describe, expect, it } from "vitest";
import { startHttpBackend } from "./http-backend.ts";
import { httpGaps, httpScripts } from "./http-scripts.ts";
import { type Result, runOurs, runReal, wrap } from "./sides.ts";

describe("our client and real git's at git http-backend", { timeout: 120_000 }, () => {
  for (const [name, script] of Object.entries(httpScripts)) {
    const gap = httpGaps[name];
    it.concurrent(gap === undefined ? name : `${name} (known gap: ${gap})`, async () => {
      const server = await startHttpBackend(["receive.advertisePushOptions=true"]);
      try {
        const text = wrap(
          script.replaceAll("$URL", server.url).replaceAll("$HOST", new URL(server.url).host),
        );
        const seen = ({ status, stdout, stderr }: Result) => ({
          status,
          stdout,
          stderr,
          server: server.refs(),
        });
        const real = await runReal(text);
        real.close();
        const theirs = seen(real);
        server.reset();
        const ours = seen(await runOurs(text, { fetch: (request) => fetch(request) }));
        if (gap === undefined) expect(ours).toEqual(theirs);
        else expect(ours, "this gap has closed: take it off the list").not.toEqual(theirs);
      } finally {
        await server.close();
      }
    });
  }
});
