import { concat } from "../../../base/bytes.ts";
import { readAll } from "../../../base/streams.ts";
import { FileError } from "../../../files/errors.ts";
import { CommandError, defineCommand } from "../../../shell/command.ts";
import { extraOperand } from "../base/failures.ts";
import { quote, quoteFile } from "../base/quoting.ts";
import { openSource } from "../base/sources.ts";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

export const base32 = defineCommand({
  name: "base32",
  summary: "base32 encode/decode data and print to standard output",
  usage: "base32 [OPTION]... [FILE]",
  options: {
    decode: { short: "d", help: "decode data" },
    "ignore-garbage": { short: "i", help: "when decoding, ignore non-alphabet characters" },
    wrap: { short: "w", value: "COLS", help: "wrap encoded lines after COLS character (default 76)" },
  },
  async run(process, { options, operands }) {
    if (operands.length > 1) throw extraOperand(process, "base32", operands[1]!);
    const width = Number(options.wrap ?? 76);
    if (!(width >= 0)) throw new CommandError(`invalid wrap size: ${quote(process, options.wrap!)}`);
    let bytes: Uint8Array;
    try {
      bytes = await readAll(openSource(process, operands[0] ?? "-"));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      throw new CommandError(`${quoteFile(operands[0]!)}: ${error.text}`);
    }
    if (!options.decode) {
      const text = encode(bytes);
      await process.stdout.write(width === 0 ? text : text.replace(new RegExp(`.{1,${width}}`, "g"), "$&\n"));
      return 0;
    }
    let text = String.fromCharCode(...bytes).replaceAll("\n", "");
    if (options["ignore-garbage"]) text = text.replace(/[^A-Z2-7=]/g, "");
    const whole = /^(?:[A-Z2-7]{8})*(?:[A-Z2-7]{2}={6}|[A-Z2-7]{4}={4}|[A-Z2-7]{5}={3}|[A-Z2-7]{7}=)?/.exec(
      text,
    )![0];
    await process.stdout.write(decode(whole));
    if (whole.length < text.length) throw new CommandError("invalid input");
    return 0;
  },
});

function encode(bytes: Uint8Array): string {
  let text = "";
  let [bits, count] = [0, 0];
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    for (count += 8; count >= 5; count -= 5) text += alphabet[(bits >> (count - 5)) & 31];
    bits &= 31;
  }
  if (count > 0) text += alphabet[(bits << (5 - count)) & 31];
  return text.padEnd(Math.ceil(text.length / 8) * 8, "=");
}

function decode(text: string): Uint8Array {
  const out: Uint8Array[] = [];
  let [bits, count] = [0, 0];
  for (const char of text.replaceAll("=", "")) {
    bits = ((bits << 5) | alphabet.indexOf(char)) & 0xfff;
    count += 5;
    if (count < 8) continue;
    count -= 8;
    out.push(Uint8Array.of((bits >> count) & 255));
  }
  return concat(out);
}
