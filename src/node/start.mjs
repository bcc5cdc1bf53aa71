// npm start: installs what is missing, builds, serves on loopback, prints the URL.
import { ensureDependencies, root, say } from "./setup.mjs";

process.chdir(root);
ensureDependencies();
const { build, preview } = await import("vite");
say("building...");
await build({ logLevel: "warn" });
// An unusual port: 4173 is every Vite project's, and another project's service worker may own it.
const server = await preview({
  logLevel: "warn",
  preview: {
    port: Number(process.env.PORT ?? 4717),
    host: process.env.HOST ?? "127.0.0.1",
    strictPort: false,
  },
});
console.log(`\n  Dyno Dojo is open at  ${server.resolvedUrls.local[0]}\n  Ctrl-C closes it.\n`);
