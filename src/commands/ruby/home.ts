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

/** `version` stands in the stub; the folder follows from where the stub lies. */
export function rubyHome(process: Process, version: string): RubyHome {
  const program = resolve(process.cwd, process.env.get("_") ?? "/usr/local/bin/ruby");
  const own = process.files.exists(join(dirname(dirname(program)), "lib/ruby"))
    ? dirname(dirname(program))
    : undefined;
  const prefix =
    own ?? (process.files.exists("/app/.heroku/ruby/lib/ruby") ? "/app/.heroku/ruby" : "/usr/local");
  const abi = abiOf(version);
  return { version, abi, prefix, gems: join(prefix, "lib/ruby/gems", abi) };
}
