import type { Output } from "../../../base/streams.ts";

/** The build's own log, all of it on stdout as Maven has it. */
export interface Log {
  info(line?: string): Promise<void>;
  warn(line: string): Promise<void>;
  error(line?: string): Promise<void>;
}

export function createLog(stdout: Output, quiet: boolean): Log {
  const write =
    (level: string) =>
    (line = "") =>
      stdout.write(`[${level}] ${line}\n`);
  return {
    info: quiet ? async () => {} : write("INFO"),
    warn: quiet ? async () => {} : write("WARNING"),
    error: write("ERROR"),
  };
}

export const rule = "-".repeat(72);

/** A title in the middle of a line of dashes. */
export function centred(title: string): string {
  const room = 72 - title.length;
  const left = Math.max(0, Math.floor(room / 2));
  return "-".repeat(left) + title + "-".repeat(Math.max(0, room - left));
}

/** The build fails: the lines that say why, without their "[ERROR] ". */
export class BuildFailure extends Error {
  readonly lines: readonly string[];
  /** The page of Maven's help: "MojoFailureException". */
  readonly help: string;

  constructor(lines: readonly string[], help: string) {
    super(lines[0]);
    this.name = "BuildFailure";
    this.lines = lines;
    this.help = help;
  }
}
