import { type Process, defineCommand } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { eachPath } from "../base/failures.ts";
import { batches } from "../base/records.ts";
import { breathe, openSource } from "../base/sources.ts";

export const cat = defineCommand({
  name: "cat",
  summary: "concatenate files and print on the standard output",
  usage: "cat [OPTION]... [FILE]...",
  options: {
    "show-all": { short: "A", help: "equivalent to -vET" },
    "number-nonblank": { short: "b", help: "number nonempty output lines, overrides -n" },
    e: { help: "equivalent to -vE" },
    "show-ends": { short: "E", help: "display $ at end of each line" },
    number: { short: "n", help: "number all output lines" },
    "squeeze-blank": { short: "s", help: "suppress repeated empty output lines" },
    t: { help: "equivalent to -vT" },
    "show-tabs": { short: "T", help: "display TAB characters as ^I" },
    u: { help: "(ignored)" },
    "show-nonprinting": { short: "v", help: "use ^ and M- notation, except for LFD and TAB" },
  },
  async run(process, { options, operands }) {
    const ends = options["show-ends"] || options["show-all"] || options.e;
    const tabs = options["show-tabs"] || options["show-all"] || options.t;
    const visible = options["show-nonprinting"] || options["show-all"] || options.e || options.t;
    const { number, "number-nonblank": nonblank, "squeeze-blank": squeeze } = options;
    const plain = !ends && !tabs && !visible && !number && !nonblank && !squeeze;
    let counter = 0;
    let blanks = 0;
    let lineBegun = false;
    const dress = (line: string, ended: boolean): string => {
      blanks = line === "" && !lineBegun ? blanks + 1 : 0;
      if (squeeze && blanks > 1) return "";
      const counted = !lineBegun && (nonblank ? line !== "" : number);
      const mark = counted ? `${String(++counter).padStart(6)}\t` : "";
      lineBegun = !ended;
      const shown = visible ? showControls(line, tabs) : tabs ? line.replaceAll("\t", "^I") : line;
      return `${mark}${shown}${ended ? `${ends ? "$" : ""}\n` : ""}`;
    };
    return eachPath(process, "cat", operands.length > 0 ? operands : ["-"], async (path) => {
      if (plain) return copy(process, path);
      for await (const { lines, ended } of batches(openSource(process, path))) {
        const last = lines.length - 1;
        await process.stdout.write(bytesOf(lines.map((line, i) => dress(line, i < last || ended)).join("")));
      }
    });
  },
});

async function copy(process: Process, path: string): Promise<void> {
  const source = openSource(process, path);
  for (let bytes = await source.read(), count = 0; bytes; bytes = await source.read()) {
    await process.stdout.write(bytes);
    if (++count % 16 === 0) await breathe(process);
  }
}

/** ^X for control bytes, M-x for those above 127. */
function showControls(line: string, tabs: boolean): string {
  let text = "";
  for (const byte of bytesOf(line)) {
    const low = byte & 127;
    const shown =
      byte === 9 && !tabs
        ? "\t"
        : low < 32
          ? `^${String.fromCharCode(low + 64)}`
          : low === 127
            ? "^?"
            : String.fromCharCode(low);
    text += byte > 127 ? `M-${shown}` : shown;
  }
  return text;
}
