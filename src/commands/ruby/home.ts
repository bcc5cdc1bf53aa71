import { dirname, join, resolve } from "../../files/paths.ts";
import type { Process } from "../../shell/command.ts";

/** The Ruby a process runs under, and where its gems are. */
export interface RubyHome {
  /** RUBY_VERSION: "3.4.9". */
  readonly version: string;
  /** Of the library's folders: "3.4.0". */
  readonly abi: string;
  /** Its folder: "/usr/local". */
  readonly prefix: string;
  /** Where `gem install` puts gems: "PREFIX/lib/ruby/gems/3.4.0". */
  readonly gems: string;
}

export const abiOf = (version: string): string => `${version.split(".").slice(0, 2).join(".")}.0`;

/** `version` stands in the stub; the folder is the one of the first `ruby` on PATH, as for a gem's program. */
export function rubyHome(process: Process, version: string): RubyHome {
  const { files, cwd, env } = process;
  const program = resolve(cwd, env.get("_") ?? "");
  const candidates = [
    program,
    ...(env.get("PATH") ?? "").split(":").map((folder) => join(resolve(cwd, folder), "ruby")),
  ];
  const found = candidates.find(
    (path) => files.exists(path) && files.is("directory", join(dirname(dirname(path)), "lib/ruby")),
  );
  const prefix = found === undefined ? "/usr/local" : dirname(dirname(found));
  const abi = abiOf(version);
  return { version, abi, prefix, gems: join(prefix, "lib/ruby/gems", abi) };
}
