import { FileError } from "../../../files/errors.ts";
import { defineCommand } from "../../../shell/command.ts";
import { complain } from "../base/failures.ts";
import { quoteFile } from "../base/quoting.ts";
import { fullPath } from "../base/sources.ts";

export const tee = defineCommand({
  name: "tee",
  summary: "read from standard input and write to standard output and files",
  usage: "tee [OPTION]... [FILE]...",
  options: {
    append: { short: "a", help: "append to the given FILEs, do not overwrite" },
    "ignore-interrupts": { short: "i", help: "ignore interrupt signals" },
    p: { help: "operate in a more appropriate MODE with pipes" },
  },
  async run(process, { options, operands }) {
    const { files, stdin, stdout } = process;
    let status = 0;
    const open: string[] = [];
    const attempt = async (path: string, work: () => void): Promise<boolean> => {
      try {
        work();
        return true;
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        status = 1;
        await complain(process, "tee", `${quoteFile(path)}: ${error.text}`);
        return false;
      }
    };
    for (const path of operands)
      if (await attempt(path, () => files.write(fullPath(process, path), "", { append: options.append })))
        open.push(path);
    for (let bytes = await stdin.read(); bytes; bytes = await stdin.read()) {
      const data = bytes.slice(); // the file keeps its bytes; a stream's block may not be its own
      for (const path of open)
        await attempt(path, () => files.write(fullPath(process, path), data, { append: true }));
      await stdout.write(bytes);
    }
    return status;
  },
});
