import type { Process } from "../../shell/command.ts";
import { NotSimulated } from "./language/cursor.ts";
import type { RubyHome } from "./home.ts";
import { backtrace, fullMessage } from "./runtime/errors.ts";
import type { Frame } from "./runtime/frame.ts";
import { RubyError, RubyExit, ThrowJump } from "./runtime/jumps.ts";
import { Ruby } from "./runtime/ruby.ts";

/** The place outside every program. */
export const newFrame = (ruby: Ruby, file: string): Frame => ({
  self: ruby.main,
  args: [],
  block: null,
  nesting: [],
  file,
  line: 1,
  label: "<main>",
  depth: 0,
  visibility: "public",
});

/** One Ruby from start to end: what nobody rescued is written to stderr and gives its status. */
export async function runRuby(
  process: Process,
  home: RubyHome,
  work: (ruby: Ruby) => Promise<void>,
): Promise<number> {
  const ruby = new Ruby(process, home);
  let status = await guarded(ruby, () => work(ruby));
  for (const block of ruby.atExit.toReversed())
    status =
      (await guarded(ruby, async () => void (await ruby.yield(newFrame(ruby, "-"), block, [])))) || status;
  return status;
}

async function guarded(ruby: Ruby, work: () => Promise<void>): Promise<number> {
  const frame = newFrame(ruby, "-e");
  try {
    await work();
    return 0;
  } catch (thrown) {
    let error = thrown;
    if (error instanceof RubyExit) return error.status;
    if (error instanceof NotSimulated) {
      await ruby.process.stderr.write(`ruby: ${error.message}\n`);
      return 1;
    }
    if (error instanceof ThrowJump)
      error = ruby.error("UncaughtThrowError", `uncaught throw ${await ruby.inspect(frame, error.tag)}`);
    if (error instanceof RangeError && /call stack/.test(error.message))
      error = ruby.error("SystemStackError", "stack level too deep");
    if (!(error instanceof RubyError)) throw error;
    error.value.trace ??= backtrace(frame);
    await ruby.process.stderr.write(await fullMessage(ruby, frame, error));
    return 1;
  }
}
