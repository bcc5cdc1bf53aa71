// Runs one of the doors for Node (`sim`, `platform`, `lessons`, `oracle`, `bench`): they are TypeScript, so they are
// bundled first, anew only when a source has changed.
import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureDependencies, ensureOracle, root } from "./setup.mjs";

const [door] = process.argv.splice(2, 1);
ensureDependencies();
const entry = join(root, "src", "node", `${door}.ts`);
if (!existsSync(entry)) {
  console.error(`There is no door "${door}". Try sim, platform, lessons, oracle or bench.`);
  process.exit(2);
}
if (door === "oracle") ensureOracle();
function newest(path) {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  return Math.max(
    0,
    ...readdirSync(path, { recursive: true }).map((name) => statSync(join(path, name)).mtimeMs),
  );
}

// A folder for each state of the sources: a door that runs keeps its chunks, whoever builds another meanwhile.
const sources = ["src", "lessons", "package-lock.json", "vite.config.ts"].map((name) => join(root, name));
const cache = join(root, "node_modules", ".cache", "dojo");
const folder = join(cache, `${door}-${Math.round(Math.max(...sources.map(newest))).toString(36)}`);
const bundle = join(folder, `${door}.mjs`);
if (!existsSync(bundle)) {
  const { build } = await import("vite");
  // Aside first, then in its place at once: two doors may be opened at the same moment.
  const aside = `${folder}.${process.pid}`;
  await build({
    root,
    logLevel: "error",
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: aside,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        output: { entryFileNames: `${door}.mjs` },
        external: [
          "vite",
          "selfsigned",
          "@playwright/test",
          "@jitl/quickjs-wasmfile-release-sync",
          "@electric-sql/pglite",
        ],
      },
    },
  });
  try {
    renameSync(aside, folder);
  } catch (error) {
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    rmSync(aside, { recursive: true }); // another door was as quick, and its bundle is ours
  }
  const day = 24 * 60 * 60_000;
  for (const name of readdirSync(cache).filter((each) => each.startsWith(`${door}-`)))
    if (Date.now() - statSync(join(cache, name)).mtimeMs > day)
      rmSync(join(cache, name), { recursive: true, force: true });
}
await import(pathToFileURL(bundle).href);
