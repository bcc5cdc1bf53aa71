import { decode } from "../../base/bytes.ts";
import { readLine } from "../../base/streams.ts";
import type { Process } from "../../shell/command.ts";
import { NotSimulated, PySyntaxError } from "./language/syntax-error.ts";
import { parseModule } from "./language/statements.ts";
import { evaluate } from "./runtime/evaluate.ts";
import { exceptionOf, PyRaise } from "./runtime/exceptions.ts";
import { exitOf } from "./runtime/execute-errors.ts";
import { Frame } from "./runtime/frame.ts";
import type { Interpreter } from "./runtime/interpreter.ts";
import { syntaxLines, traceback } from "./runtime/traceback.ts";
import { NativeFunction, PyModule, type Value } from "./runtime/values.ts";

/** Does the text so far want another line? */
function isOpen(text: string): boolean {
  const bare = text
    .replace(/("""|''')[^]*?\1/g, "''")
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, "''")
    .replace(/#.*$/gm, "");
  if (/"""|'''/.test(bare)) return true;
  const depth = [...bare].reduce(
    (sum, sign) => sum + ("([{".includes(sign) ? 1 : ")]}".includes(sign) ? -1 : 0),
    0,
  );
  if (depth > 0 || bare.endsWith("\\\n")) return true;
  const isBlock = /:\s*$/m.test(bare) || bare.startsWith("@");
  return isBlock && !text.endsWith("\n\n");
}

/** Python line by line: >>> and ..., until exit() or the end of the input. */
export async function converse(running: Interpreter): Promise<void> {
  const { process, home } = running;
  const module = new PyModule(
    "__main__",
    new Map<string, Value>([
      ["__name__", "__main__"],
      ["__doc__", null],
    ]),
  );
  running.modules.set("__main__", module);
  for (const name of ["exit", "quit"])
    module.attributes.set(
      name,
      new NativeFunction(name, async ([status = null]) => {
        throw await exitOf(running, exceptionOf("SystemExit", status));
      }),
    );
  const say = (text: string) => process.stdout.write(text);
  await say(
    `Python ${home.version} (main) [GCC 13.3.0] on linux\nType "help", "copyright", "credits" or "license" for more information.\n`,
  );
  const frame = () => new Frame("<module>", "<stdin>", module, { variables: module.attributes });
  const history: string[] = [];
  for (;;) {
    const typed = await nextText(process, history);
    if (typed === null) return;
    if (typed.trim() === "") continue;
    const source = `${typed}\n`;
    try {
      const body = parseModule(source, running.modern);
      const [only] = body;
      if (body.length === 1 && only!.type === "expression") {
        const here = frame();
        try {
          const value = await evaluate(running, here, only!.value);
          if (value !== null) {
            module.attributes.set("_", value);
            await say(`${await running.repr(value)}\n`);
          }
        } catch (error) {
          throw running.traced(error, here);
        }
      } else await running.run(frame(), body);
    } catch (error) {
      if (error instanceof PySyntaxError)
        await process.stderr.write(syntaxLines(error, "<stdin>", source, running.minor));
      else if (error instanceof PyRaise) await process.stderr.write(await traceback(running, error));
      else if (error instanceof NotSimulated) await process.stderr.write(`python: ${error.sentence}\n`);
      else throw error;
    }
  }
}

/** The next whole statement, "" when it was given up, null at the end of the input. On a terminal it is edited. */
async function nextText(process: Process, history: string[]): Promise<string | null> {
  const lines = process.stdin.isTTY ? process.terminal?.lines : undefined;
  if (!lines) return readStatement(process);
  const answer = await lines.readLine({
    prompt: ">>> ",
    continuation: "... ",
    history,
    incomplete: (text) => text.trim() !== "" && isOpen(`${text}\n`),
    complete: async () => ({ start: 0, items: [] }),
    signal: process.signal,
  });
  if (answer.kind === "end") return null;
  if (answer.kind === "interrupted") {
    await process.stdout.write("KeyboardInterrupt\n");
    return "";
  }
  if (answer.text.trim() !== "" && history.at(-1) !== answer.text) history.push(answer.text);
  return answer.text;
}

/** The same from a pipe. */
async function readStatement(process: Process): Promise<string | null> {
  for (let text = ""; ;) {
    await process.stdout.write(text === "" ? ">>> " : "... ");
    const line = await readLine(process.stdin);
    if (!line) {
      await process.stdout.write("\n");
      return null;
    }
    text += `${decode(line.bytes)}\n`;
    if (text.trim() === "" || !isOpen(text)) return text.slice(0, -1);
  }
}
