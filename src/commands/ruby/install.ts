import type { Files } from "../../files/files.ts";
import { join } from "../../files/paths.ts";
import { stubOf } from "../../files/stubs.ts";
import { abiOf } from "./home.ts";

/** Ruby of the laptop, and the Bundler that comes with it. */
export const rubyVersion = "3.4.9";
const bundlerVersion = "2.6.9";

/** Puts Ruby `version` with gem, bundle, irb and rake below `prefix` ("/usr/local"). */
export function installRuby(files: Files, prefix: string, version: string): void {
  const specifications = join(prefix, "lib/ruby/gems", abiOf(version), "specifications");
  for (const folder of [join(prefix, "bin"), specifications]) files.mkdir(folder, { parents: true });
  for (const name of ["ruby", "gem", "irb"])
    files.write(join(prefix, "bin", name), stubOf(name, version), { mode: 0o755 });
  for (const name of ["bundle", "bundler"])
    files.write(join(prefix, "bin", name), stubOf("bundle", version, bundlerVersion), { mode: 0o755 });
  files.write(join(prefix, "bin/rake"), stubOf("gem-program", version, "rake", "rake"), { mode: 0o755 });
  files.write(join(specifications, "rake-13.2.1.gemspec"), "# comes with Ruby\n");
}
