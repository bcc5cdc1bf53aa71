import { toHex } from "../../../base/bytes.ts";
import { readAll } from "../../../base/streams.ts";
import { FileError } from "../../../files/errors.ts";
import { type Command, defineCommand, type Process } from "../../../shell/command.ts";
import { complain, eachPath } from "../base/failures.ts";
import { quoteFile } from "../base/quoting.ts";
import { allLines } from "../base/records.ts";
import { openSource } from "../base/sources.ts";

type Digest = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** One of md5sum, sha1sum, sha256sum ... `title` is the algorithm's own name. */
export const defineChecksum = (name: string, title: string, digits: number, digest: Digest): Command =>
  defineCommand({
    name,
    summary: `compute and check ${title} message digest`,
    usage: `${name} [OPTION]... [FILE]...`,
    options: {
      binary: { short: "b", help: "read in binary mode" },
      check: { short: "c", help: `read checksums from the FILEs and check them` },
      tag: { help: "create a BSD-style checksum" },
      text: { short: "t", help: "read in text mode (default)" },
      quiet: { help: "don't print OK for each successfully verified file" },
      status: { help: "don't output anything, status code shows success" },
    },
    async run(process, { options, operands }) {
      const paths = operands.length > 0 ? operands : ["-"];
      const sum = async (path: string) => toHex(await digest(await readAll(openSource(process, path))));
      if (!options.check)
        return eachPath(process, name, paths, async (path) => {
          const hex = await sum(path);
          await process.stdout.write(
            options.tag ? `${title} (${path}) = ${hex}\n` : `${hex} ${options.binary ? "*" : " "}${path}\n`,
          );
        });
      let good = true;
      await eachPath(process, name, paths, async (path) => {
        if (
          !(await check(process, { name, digits, sum, path, quiet: options.quiet, silent: options.status }))
        )
          good = false;
      });
      return good ? 0 : 1;
    },
  });

interface Check {
  readonly name: string;
  readonly digits: number;
  readonly path: string;
  readonly quiet: boolean;
  readonly silent: boolean;
  sum(path: string): Promise<string>;
}

async function check(process: Process, { name, digits, path, quiet, silent, sum }: Check): Promise<boolean> {
  let [failed, unread, bad, proper] = [0, 0, 0, 0];
  for (const line of await allLines(openSource(process, path))) {
    const match = new RegExp(`^([0-9a-fA-F]{${digits}}) [ *](.+)$`).exec(line);
    if (!match) {
      bad++;
      continue;
    }
    proper++;
    const target = match[2]!;
    let word = "OK";
    try {
      if ((await sum(target)) !== match[1]!.toLowerCase()) word = "FAILED";
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      await complain(process, name, `${quoteFile(target)}: ${error.text}`);
      word = "FAILED open or read";
    }
    if (word === "FAILED") failed++;
    else if (word !== "OK") unread++;
    if (!silent && !(quiet && word === "OK")) await process.stdout.write(`${target}: ${word}\n`);
  }
  const warn = async (count: number, one: string, many: string) => {
    if (count > 0 && !silent) await complain(process, name, `WARNING: ${count} ${count === 1 ? one : many}`);
  };
  if (proper === 0) {
    await complain(process, name, `${quoteFile(path)}: no properly formatted checksum lines found`);
    return false;
  }
  await warn(bad, "line is improperly formatted", "lines are improperly formatted");
  await warn(unread, "listed file could not be read", "listed files could not be read");
  await warn(failed, "computed checksum did NOT match", "computed checksums did NOT match");
  return failed === 0 && unread === 0;
}
