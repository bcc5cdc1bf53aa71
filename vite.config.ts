import { defineConfig } from "vitest/config";

export default defineConfig({
  base: "./",
  define: { global: "globalThis" },
  build: { target: "es2023", assetsInlineLimit: 0 },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**", "**/node_modules/**"],
    testTimeout: 30_000,
  },
});
