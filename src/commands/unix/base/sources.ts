import type { Input } from "../../../base/streams.ts";
import { FileError } from "../../../files/errors.ts";
import { resolve } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";

const blockSize = 65536;

/** The input an operand names: "-" is stdin, anything else a file. Throws FileError. */
export function openSource(process: Process, path: string): Input {
  if (path === "-" || path === "/dev/stdin") return process.stdin;
  if (/^\/dev\/u?random$/.test(path)) return endless(process, () => process.random.integer(0, 255));
  if (path === "/dev/zero") return endless(process, () => 0);
  return streamOf(readFile(process, path));
}

/** A whole file. Throws FileError; a folder is EISDIR. */
export function readFile(process: Process, path: string): Uint8Array {
  const full = fullPath(process, path);
  if (process.files.is("directory", full)) throw new FileError("EISDIR", path);
  return process.files.read(full);
}

/** Like path resolution, but a slash at the end keeps its meaning: "must be a folder". */
export const fullPath = ({ cwd }: { cwd: string }, path: string): string => {
  if (path === "") return "/\0"; // the empty path names nothing; this is a name that nothing has
  const full = resolve(cwd, path);
  return path.endsWith("/") && full !== "/" ? `${full}/` : full;
};

/** These bytes in blocks as a read(2) gives them. */
function streamOf(bytes: Uint8Array): Input {
  let at = 0;
  let given: Uint8Array[] = [];
  return {
    isTTY: false,
    async read() {
      const back = given.pop();
      if (back) return back;
      if (at >= bytes.length) return null;
      const block = bytes.subarray(at, at + blockSize);
      at += block.length;
      return block;
    },
    unread(block) {
      if (block.length > 0) given.push(block);
    },
  };
}

function endless(process: Process, next: () => number): Input {
  let given: Uint8Array[] = [];
  return {
    isTTY: false,
    async read() {
      await breathe(process);
      return given.pop() ?? Uint8Array.from({ length: 4096 }, next);
    },
    unread: (block) => void given.push(block),
  };
}

/** Lets the rest of the world have its turn: an endless loop of reads and writes would otherwise keep keys out. */
export const breathe = (process: Process): Promise<void> => process.clock.sleep(0, process.signal);
