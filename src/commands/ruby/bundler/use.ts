import { join } from "../../../files/paths.ts";
import { parseLock } from "./lockfile.ts";
import type { Ruby } from "../runtime/ruby.ts";

/** What `bundler/setup` does to a program: only the gems of its lock file can be required. */
export function useBundle(ruby: Ruby): void {
  const { files, env } = ruby.process;
  const gemfile = env.get("BUNDLE_GEMFILE") ?? join(ruby.cwd, "Gemfile");
  const lock = `${gemfile}.lock`;
  if (!files.is("file", lock)) return;
  ruby.bundle = new Set(parseLock(files.text(lock)).specs.map(({ name }) => name));
}
