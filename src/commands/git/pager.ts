import type { Output } from "../../base/streams.ts";
import { BrokenPipe, createPipe } from "../../base/streams.ts";
import { toBytes } from "../../base/bytes.ts";
import type { Process } from "../../shell/command.ts";
import { Git, type Globals } from "./context.ts";

/**
 * Runs `work` with its stdout going to the pager, on a terminal. `less -FRX` shows what fits on one screen without
 * stopping, so that much is held back and written plainly; only more than that starts the pager.
 */
export async function withPager(
  process: Process,
  globals: Globals,
  work: (stdout: Output) => Promise<number>,
): Promise<number> {
  const pager =
    process.env.get("GIT_PAGER") ??
    new Git(process, globals).config.get("core.pager") ??
    process.env.get("PAGER") ??
    "less";
  if (pager === "" || pager === "cat") return work(process.stdout);
  const rows = process.terminal?.rows ?? 24;
  const held: Uint8Array[] = [];
  let lines = 0;
  let started:
    { finished: Promise<number>; write: (data: Uint8Array) => Promise<void>; close: () => void } | undefined;
  const start = async () => {
    const pipe = createPipe();
    const output = pipe.output(process.signal);
    const finished = process
      .spawn(["bash", "-c", pager], { stdin: pipe.input(process.signal), env: { LESS: "FRX", LV: "-c" } })
      .finally(() => pipe.closeInput());
    started = { finished, write: (data) => output.write(data), close: () => pipe.closeOutput() };
    for (const bytes of held.splice(0)) await started.write(bytes);
  };
  const stdout: Output = {
    isTTY: true,
    columns: process.stdout.columns,
    async write(data) {
      const bytes = toBytes(data);
      if (started) return started.write(bytes);
      held.push(bytes);
      for (const byte of bytes) if (byte === 10) lines++;
      if (lines >= rows) await start();
    },
  };
  let status: number;
  try {
    status = await work(stdout);
  } catch (error) {
    // The reader has left the pager: that is no failure.
    if (!(error instanceof BrokenPipe)) throw error;
    status = 141;
  } finally {
    if (started) {
      started.close();
      await started.finished;
    } else for (const bytes of held) await process.stdout.write(bytes);
  }
  return started ? 0 : status;
}
