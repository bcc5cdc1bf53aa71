import type { Files } from "../../../files/files.ts";
import { stubOf } from "../../../files/stubs.ts";

/** A built program: what its package and those it imports consist of. Stands in the file after the stub's line. */
export interface GoProgram {
  /** Import path of the main package. */
  readonly main: string;
  /** The Go that built it: "1.25.12". */
  readonly go: string;
  /** Where it was built; panics name files below it. */
  readonly root: string;
  readonly module: string;
  /** Packages in the order of their initialization, each with its files by path. */
  readonly packages: readonly { readonly path: string; readonly files: Readonly<Record<string, string>> }[];
  /** Modules it was built with: "github.com/gin-gonic/gin v1.12.0". */
  readonly modules: readonly string[];
}

export const programStub = "go-program";

export function writeProgram(files: Files, path: string, program: GoProgram): void {
  files.write(path, `${stubOf(programStub)}${JSON.stringify(program)}\n`, { mode: 0o755 });
  files.chmod(path, 0o755);
}

export function readProgram(text: string): GoProgram {
  return JSON.parse(text.slice(text.indexOf("\n") + 1)) as GoProgram;
}
