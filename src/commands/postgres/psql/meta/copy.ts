import { concat, decode, encode } from "../../../../base/bytes.ts";
import { readLine } from "../../../../base/streams.ts";
import { FileError } from "../../../../files/errors.ts";
import { resolve } from "../../../../files/paths.ts";
import type { PsqlSession } from "../session.ts";

/** `\copy TABLE from FILE [OPTIONS]`, `\copy (QUERY) to FILE`: the server copies, psql has the file. */
export async function copyFile(session: PsqlSession, rest: string): Promise<boolean> {
  const found =
    /^(?<what>.+?)\s+(?<way>from|to)\s+(?:(?<std>stdin|stdout|pstdin|pstdout)|'(?<quoted>[^']*)'|(?<plain>\S+))(?<options>.*)$/is.exec(
      rest,
    );
  if (!found?.groups) {
    await session.complain("\\copy: arguments required");
    return false;
  }
  const { what, way, std, quoted, plain, options } = found.groups;
  const { process } = session;
  const path = resolve(process.cwd, quoted ?? plain ?? "");
  const from = way!.toLowerCase() === "from";
  const sql = `COPY ${what} ${from ? "FROM STDIN" : "TO STDOUT"}${options}`;
  if (std) return from ? session.run(sql, {}, await typedRows(session)) : session.run(sql);
  try {
    if (from) return await session.run(sql, {}, process.files.read(path));
    const parts: Uint8Array[] = [];
    const before = session.output;
    session.output = async (text) => void parts.push(encode(text));
    const well = await session.run(sql);
    session.output = before;
    if (!well) return false;
    const bytes = concat(parts);
    process.files.write(path, bytes);
    if (!session.quiet) await process.stdout.write(`COPY ${rowsIn(decode(bytes), options ?? "")}\n`);
    return true;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    await session.complain(`${quoted ?? plain}: ${error.text}`);
    return false;
  }
}

const rowsIn = (text: string, options: string): number =>
  (text.match(/\n/g)?.length ?? 0) - (/\bheader\b(?!\s+(?:false|off))/i.test(options) && text !== "" ? 1 : 0);

/** The lines after `COPY ... FROM STDIN;` until `\.` */
export async function typedRows(session: PsqlSession): Promise<Uint8Array> {
  const { process } = session;
  if (process.stdin.isTTY)
    await process.stdout.write(
      "Enter data to be copied followed by a newline.\nEnd with a backslash and a period on a line by itself, or an EOF signal.\n",
    );
  const parts: Uint8Array[] = [];
  for (;;) {
    if (process.stdin.isTTY) await process.stdout.write(">> ");
    const line = await readLine(session.lines ?? process.stdin);
    if (!line || decode(line.bytes) === "\\.") return concat(parts.length > 0 ? parts : [new Uint8Array()]);
    parts.push(line.bytes, encode("\n"));
  }
}
