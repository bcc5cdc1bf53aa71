/** One call on a thread's stack. */
export interface Frame {
  /** "com.example.App.main", as a trace names it. */
  readonly method: string;
  /** "App.java"; absent for what is written natively. */
  readonly file?: string;
  readonly source?: string;
  /** Where the program is in it, in characters of the source. */
  at: number;
  readonly parent?: Frame;
  readonly depth: number;
}

/** The line, counted from 1. */
export function lineOf(source: string, at: number): number {
  let line = 1;
  for (let i = source.indexOf("\n"); i >= 0 && i < at; i = source.indexOf("\n", i + 1)) line++;
  return line;
}

/** "com.example.App.main(App.java:7)". */
export const describeFrame = ({ method, file, source, at }: Frame): string =>
  file === undefined || source === undefined
    ? `${method}(Unknown Source)`
    : `${method}(${file}:${lineOf(source, at)})`;

/** The stack as it is now, innermost first. */
export function snapshot(frame: Frame | undefined): Frame[] {
  const frames: Frame[] = [];
  for (let each = frame; each && frames.length < 1024; each = each.parent) frames.push({ ...each });
  return frames;
}
