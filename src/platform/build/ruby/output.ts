import { CompileError } from "../errors.ts";
import { indent } from "../output.ts";

/** How this buildpack gives up: a bold red block. */
export const failure = (lines: readonly string[]): CompileError =>
  new CompileError([
    "\x1b[1m\x1b[31m",
    " !",
    ...lines.map((line) => (line === "" ? " !" : ` !     ${line}`)),
    " !\x1b[0m",
  ]);

/** A warning; they are kept until the build is done. */
export const warning = (lines: readonly string[]): string[] => [
  "",
  "\x1b[1m\x1b[33m###### WARNING:\x1b[0m",
  "",
  ...lines.map((line) => (line === "" ? "" : indent(line))),
  "",
];
