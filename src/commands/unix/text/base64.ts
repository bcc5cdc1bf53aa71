import { readAll } from "../../../base/streams.ts";
import { FileError } from "../../../files/errors.ts";
import { CommandError, defineCommand } from "../../../shell/command.ts";
import { extraOperand } from "../base/failures.ts";
import { quote, quoteFile } from "../base/quoting.ts";
import { openSource } from "../base/sources.ts";

export const base64 = defineCommand({
  name: "base64",
  summary: "base64 encode/decode data and print to standard output",
  usage: "base64 [OPTION]... [FILE]",
  options: {
    decode: { short: "d", help: "decode data" },
    "ignore-garbage": { short: "i", help: "when decoding, ignore non-alphabet characters" },
    wrap: { short: "w", value: "COLS", help: "wrap encoded lines after COLS character (default 76)" },
  },
  async run(process, { options, operands }) {
    if (operands.length > 1) throw extraOperand(process, "base64", operands[1]!);
    const width = Number(options.wrap ?? 76);
    if (!(width >= 0)) throw new CommandError(`invalid wrap size: ${quote(process, options.wrap!)}`);
    let bytes: Uint8Array;
    try {
      bytes = await readAll(openSource(process, operands[0] ?? "-"));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      throw new CommandError(
        `${error.code === "EISDIR" ? "read error" : quoteFile(operands[0]!)}: ${error.text}`,
      );
    }
    const binary = (data: Uint8Array) => {
      let text = "";
      for (let at = 0; at < data.length; at += 8192)
        text += String.fromCharCode(...data.subarray(at, at + 8192));
      return text;
    };
    if (!options.decode) {
      const text = btoa(binary(bytes));
      const rows = width === 0 ? text : text.replace(new RegExp(`.{1,${width}}`, "g"), "$&\n");
      await process.stdout.write(rows);
      return 0;
    }
    let text = binary(bytes).replaceAll("\n", "");
    if (options["ignore-garbage"]) text = text.replace(/[^A-Za-z0-9+/=]/g, "");
    const whole = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?/.exec(text)![0];
    await process.stdout.write(Uint8Array.from(atob(whole), (char) => char.charCodeAt(0)));
    if (whole.length < text.length) throw new CommandError("invalid input");
    return 0;
  },
});
