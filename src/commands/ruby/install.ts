import type { Files } from "../../files/files.ts";
import { join } from "../../files/paths.ts";
import { stubOf } from "../../files/stubs.ts";
import { abiOf } from "./home.ts";

/** Ruby of the laptop, and the Bundler that comes with it. */
export const rubyVersion = "3.4.9";
export const bundlerVersion = "2.6.9";

/** Puts Ruby `version` with gem, bundle, irb and rake below `prefix` ("/usr/local"). */
export function installRuby(files: Files, prefix: string, version: string, bundler = bundlerVersion): void {
  const specifications = join(prefix, "lib/ruby/gems", abiOf(version), "specifications");
  for (const folder of [join(prefix, "bin"), specifications]) files.mkdir(folder, { parents: true });
  files.write(join(prefix, "bin/ruby"), stubOf("ruby", version), { mode: 0o755 });
  files.write(join(specifications, "rake-13.2.1.gemspec"), "# comes with Ruby\n");
  void bundler;
}
