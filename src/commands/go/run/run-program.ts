import type { Process } from "../../../shell/command.ts";
import type { GoProgram } from "../tool/program.ts";
import { show } from "./format.ts";
import { serveHonestly } from "./honest.ts";
import { Interpreter } from "./interpreter.ts";
import { NotSimulated } from "./not-simulated.ts";
import { packageTable } from "./packages/table.ts";
import { bare, Exit, GoPanic, Native, type Value } from "./values.ts";

/** Runs a built program to its end. Answers with its exit status; 2 is that of a panic. */
export async function runProgram(
  process: Process,
  program: GoProgram,
  argv: readonly string[],
): Promise<number> {
  const interpreter = new Interpreter(process, program, argv, packageTable());
  try {
    await Promise.race([interpreter.drive(interpreter.main()), interpreter.failed]);
    return 0;
  } catch (error) {
    if (error instanceof Exit) return error.status;
    if (error instanceof NotSimulated) return serveHonestly(process, program, error);
    if (!(error instanceof GoPanic)) throw error;
    await process.stderr.write(
      `panic: ${await interpreter.drive(panicText(interpreter, error.value))}\n\ngoroutine 1 [running]:\nmain.main()\n\t${mainFile(program)} +0x1d\n`,
    );
    return 2;
  }
}

function* panicText(interpreter: Interpreter, value: Value) {
  const text = yield* show(interpreter, value);
  const plain = bare(value);
  if (value instanceof Native && value.type.startsWith("runtime.")) return text;
  if (value instanceof Native) return text;
  return typeof plain === "string" || plain === null
    ? text
    : `${typeof plain === "number" ? "int" : ""}(${text})`;
}

/** Where main stands: "/tmp/build_1a2b3c4d/main.go:12". */
function mainFile({ packages, main }: GoProgram): string {
  const files = Object.entries(packages.find(({ path }) => path === main)?.files ?? {});
  for (const [file, text] of files) {
    const line = text.split("\n").findIndex((one) => one.startsWith("func main()"));
    if (line >= 0) return `${file}:${line + 2}`;
  }
  return "main.go:1";
}
