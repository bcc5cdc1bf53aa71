import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

/** Who may import whom: downwards only. The table of the README; a layer not named here is a mistake. */
const mayImport: Record<string, readonly string[]> = {
  base: [],
  files: ["base"],
  network: ["base"],
  terminal: ["base"],
  shell: ["base", "files"],
  platform: ["base", "files"],
  hosts: ["base", "files", "platform"],
  commands: ["base", "files", "shell"],
  course: ["base", "network"],
  storage: ["base", "files", "session"],
  session: ["base", "files", "network", "terminal", "shell", "platform", "hosts", "commands", "course"],
  ui: ["base", "terminal", "course", "session"],
  node: ["session", "base", "files", "network", "course"],
  main: ["session", "ui", "storage", "course"],
};

/** Packages with owners; every other package may be imported by nobody under src. */
const owners: Record<string, readonly string[]> = {
  "isomorphic-git": ["session"],
  ignore: ["platform/build"],
  pako: ["base/git", "base/tar", "base/zip"],
  buffer: ["session"],
  unbash: ["shell"],
  "@electric-sql/pglite": ["platform/postgres"],
  "quickjs-emscripten-core": ["commands/node"],
  "@jitl/quickjs-wasmfile-release-sync": ["commands/node"],
  "@iarna/toml": ["commands/python", "platform/build"],
  lit: ["ui"],
  "@codemirror/commands": ["ui"],
  "@codemirror/language": ["ui"],
  "@codemirror/legacy-modes": ["ui"],
  "@codemirror/search": ["ui"],
  "@codemirror/state": ["ui"],
  "@codemirror/view": ["ui"],
  "@lezer/highlight": ["ui"],
  "@fontsource-variable/jetbrains-mono": ["ui"],
  "@xterm/xterm": ["ui"],
  "@xterm/addon-fit": ["ui"],
  selfsigned: ["node"],
  "markdown-it": ["node"],
};

/** Lines. */
const ceiling = 300;

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name, text: readFileSync(join("src", name), "utf8") }));

const layerOf = (name: string) => name.split("/")[0]!.replace(/\.ts$/, "");
const familyOf = (name: string) => (name.startsWith("commands/") ? name.split("/")[1]! : undefined);

function imports(text: string): string[] {
  const found = text.matchAll(
    /(?:^|[\s;])(?:import|export)\b[^"';]*?from\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)|^import\s+["']([^"']+)["']/gm,
  );
  return [...found].map((match) => (match[1] ?? match[2] ?? match[3])!);
}

describe("architecture", () => {
  for (const { name, text } of sources) {
    const layer = layerOf(name);
    it(`${name} imports downwards only`, () => {
      const allowed = mayImport[layer];
      expect(allowed, `src/${layer} is no layer`).toBeDefined();
      for (const target of imports(text)) {
        if (target.startsWith(".")) {
          const file = relative("src", join("src", dirname(name), target.replace(/\?.*$/, "")));
          if (file.startsWith("..")) {
            expect(["main", "course", "ui"], `${name}: only the page reaches ${target}`).toContain(layer);
            continue;
          }
          const other = layerOf(file);
          if (other === layer) {
            if (layer === "commands")
              expect(familyOf(file), `${name}: families of commands do not know one another`).toBe(
                familyOf(name),
              );
          } else expect(allowed, `${name} imports ${file}`).toContain(other);
        } else if (layer === "node" && target.startsWith("node:")) continue;
        else if (layer === "main" && target === "virtual:lessons") continue;
        else {
          const packageName = target
            .split("/")
            .slice(0, target.startsWith("@") ? 2 : 1)
            .join("/");
          const folders = owners[packageName] ?? [];
          expect(
            folders.some((folder) => name.startsWith(`${folder}/`)) ||
              (layer === "node" && ["vite", "vitest", "@playwright/test"].includes(packageName)),
            `${name} imports ${packageName}`,
          ).toBe(true);
        }
      }
    });
  }

  it("keeps files small", () => {
    const lengths = sources.map(({ name, text }) => ({ name, lines: text.split("\n").length - 1 }));
    const long = lengths.filter(({ lines }) => lines > ceiling);
    expect(long).toEqual([]);
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[sorted.length >> 1]).toBeLessThan(90);
  });

  it("hands in time and chance", () => {
    const global =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bset(?:Timeout|Interval)\(|\bcrypto\.(?:randomUUID|getRandomValues)|\bperformance\.now\(/;
    const offenders = sources
      .filter(
        ({ name, text }) => !["ui", "main", "node", "storage"].includes(layerOf(name)) && global.test(text),
      )
      .map(({ name }) => name);
    expect(offenders).toEqual([]);
  });
});
