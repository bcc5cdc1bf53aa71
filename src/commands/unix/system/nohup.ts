import { FileError } from "../../../files/errors.ts";
import { resolve } from "../../../files/paths.ts";
import { type Command, CommandError } from "../../../shell/command.ts";
import { whyNot } from "../base/programs.ts";
import { quote } from "../base/quoting.ts";
import { inputOf } from "../../../base/streams.ts";

/** 125 when nohup itself fails, 126 and 127 when the command cannot be run. */
export const nohup: Command = {
  name: "nohup",
  summary: "run a command immune to hangups, with output to a non-tty",
  usage: "nohup COMMAND [ARG]...",
  async run(process, argv) {
    const words = argv[0] === "--" ? argv.slice(1) : argv;
    if (words.length === 0)
      throw new CommandError("missing operand\nTry 'nohup --help' for more information.", 125);
    if (words[0] === "--help") {
      await process.stdout.write("Usage: nohup COMMAND [ARG]...\nRun COMMAND, ignoring hangup signals.\n");
      return 0;
    }
    const { stdin, stdout, stderr, files, cwd } = process;
    const trouble = whyNot(process, words[0]!);
    const deaf = stdin.isTTY;
    if (!stdout.isTTY) {
      if (deaf) await stderr.write("nohup: ignoring input\n");
      if (trouble)
        throw new CommandError(
          `failed to run command ${quote(process, words[0]!)}: ${trouble.reason}`,
          trouble.status,
        );
      return process.spawn(words, deaf ? { stdin: inputOf() } : {});
    }
    const path = resolve(cwd, "nohup.out");
    const append = (data: string | Uint8Array) => files.write(path, data, { append: true, mode: 0o600 });
    try {
      append("");
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      throw new CommandError(`failed to open 'nohup.out': ${error.text}`, 125);
    }
    await stderr.write(`nohup: ${deaf ? "ignoring input and " : ""}appending output to 'nohup.out'\n`);
    if (trouble)
      throw new CommandError(
        `failed to run command ${quote(process, words[0]!)}: ${trouble.reason}`,
        trouble.status,
      );
    const output = { isTTY: false, columns: 80, write: async (data: string | Uint8Array) => append(data) };
    return process.spawn(words, {
      stdin: deaf ? inputOf() : stdin,
      stdout: output,
      ...(stderr.isTTY ? { stderr: output } : {}),
    });
  },
};
