import { join } from "../../../files/paths.ts";
import { parseLock } from "../bundler/lockfile.ts";
import { requireFeature } from "../runtime/require.ts";
import { RubyError } from "../runtime/jumps.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { RModule } from "../runtime/values.ts";

/** `require "bundler/setup"`: what a program can ask of Bundler. */
export function bundler(ruby: Ruby): void {
  if (ruby.object.constants.get("Bundler") instanceof RModule) return;
  ruby.defineOn(ruby.defineModule("Bundler"), {
    setup: [0, -1, ({ self }) => self],
    require: [
      0,
      -1,
      async ({ ruby: on, frame, self }) => {
        const { files, env } = on.process;
        const lock = `${env.get("BUNDLE_GEMFILE") ?? join(on.cwd, "Gemfile")}.lock`;
        if (!files.is("file", lock)) return self;
        for (const { name } of parseLock(files.text(lock)).dependencies) {
          try {
            await requireFeature(on, frame, name);
          } catch (error) {
            // A gem of a group that is left out, or one whose file has another name.
            if (!(error instanceof RubyError) || !on.isA(error.value, on.core("LoadError"))) throw error;
          }
        }
        return self;
      },
    ],
  });
}
