import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

// xterm 6 makes style elements of its own; everything else of the page keeps to its own files.
const policy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'", // the simulated Node.js runs in WebAssembly
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The policy goes into the built page only: Vite's dev client injects inline styles. */
export const contentSecurityPolicy = (): Plugin => ({
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: policy },
      injectTo: "head-prepend" as const,
    },
  ],
});

/** @iarna/toml runs eval("require('util')...") when it loads; under the policy that is reported as a violation. */
export const tomlWithoutEval = (): Plugin => ({
  name: "toml-without-eval",
  transform: {
    filter: { id: /@iarna\/toml\/lib\/toml-parser\.js/ },
    handler(code) {
      const clean = code.replace(`eval("require('util').inspect")`, "{}");
      if (clean === code) this.error("the eval to remove was not found");
      return { code: clean, map: null };
    },
  },
});

/** 4.4 MB of Postgres, gzipped: fetched when a database is first used, and kept from then on. */
const fetchedOnUse = /pglite/;

/** Writes sw.js with the list of every built file and a version made from their contents. */
export function serviceWorker(root: string): Plugin {
  const publicFolder = join(root, "src", "ui", "public");
  return {
    name: "service-worker",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const hash = createHash("sha256");
        const files = ["./"];
        for (const [name, output] of Object.entries(bundle).sort()) {
          hash.update(name).update(output.type === "chunk" ? output.code : output.source);
          if (!name.endsWith(".map") && name !== "index.html" && !fetchedOnUse.test(name))
            files.push(`./${name}`);
        }
        for (const name of readdirSync(publicFolder)) {
          hash.update(name).update(readFileSync(join(publicFolder, name)));
          files.push(`./${name}`);
        }
        const template = readFileSync(join(root, "src", "ui", "service-worker.js"), "utf8");
        hash.update(template);
        const source = template
          .replace("__VERSION__", hash.digest("hex").slice(0, 12))
          .replace("/*__FILES__*/ []", JSON.stringify(files));
        this.emitFile({ type: "asset", fileName: "sw.js", source });
      },
    },
  };
}
