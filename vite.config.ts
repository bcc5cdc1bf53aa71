import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { lessonModule } from "./src/node/vite-lessons.ts";
import { contentSecurityPolicy, serviceWorker, tomlWithoutEval } from "./src/node/vite-plugins.ts";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  root,
  base: "./",
  publicDir: "src/ui/public",
  define: { global: "globalThis" },
  plugins: [tomlWithoutEval(), lessonModule(root), contentSecurityPolicy(), serviceWorker(root)],
  optimizeDeps: { exclude: ["@electric-sql/pglite"] }, // it finds its WebAssembly beside itself
  build: { target: "es2023", assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**", "**/node_modules/**"],
    testTimeout: 60_000,
  },
});
