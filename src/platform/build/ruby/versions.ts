import { CompileError } from "../errors.ts";
import { failure } from "./output.ts";

/** The Ruby of an app whose lock file names none. */
export const defaultRuby = "3.3.9";

/** The newest patch release of each branch that can be had, as of August 2026. */
const newest: Readonly<Record<string, number>> = { "3.1": 7, "3.2": 11, "3.3": 11, "3.4": 9, "4.0": 5 };

/** Branches past their end of life, with its day. */
export const endOfLife: Readonly<Record<string, string>> = { "3.1": "2025-03-26", "3.2": "2026-03-31" };

export const branchOf = (version: string): string => version.split(".").slice(0, 2).join(".");

/** The version of RUBY VERSION in a Gemfile.lock: "3.4.9" of "ruby 3.4.9p82"; undefined without one. */
export const lockedRuby = (lock: string): string | undefined =>
  /^RUBY VERSION\r?\n\s+ruby (\d+\.\d+\.\d+)/m.exec(lock)?.[1];

/** Throws CompileError for a version that was never released. */
export function checkRubyExists(version: string): void {
  const known = newest[branchOf(version)];
  if (known !== undefined && Number(version.split(".")[2]) <= known) return;
  throw noSuchRuby(version);
}

const noSuchRuby = (version: string): CompileError =>
  failure([
    `The Ruby version you are trying to install does not exist: ruby-${version}`,
    "",
    "Ask for one that does in your Gemfile, run `bundle update --ruby`,",
    "commit Gemfile and Gemfile.lock, and push again:",
    "https://devcenter.heroku.com/articles/ruby-support#ruby-versions",
  ]);

/** The Bundler that is installed for a lock file: the newest of the line it was written by. */
export function bundlerFor(lock: string): string {
  const written = /^BUNDLED WITH\r?\n\s+(\d+)\.(\d+)/m.exec(lock);
  if (!written) return "2.5.23";
  const [, major, minor] = written;
  if (Number(major) >= 4) return "4.0.5";
  if (Number(major) < 2) return "1.17.3";
  return { "3": "2.3.25", "4": "2.4.22", "5": "2.5.23", "6": "2.6.9", "7": "2.7.2" }[minor!] ?? "2.3.25";
}
