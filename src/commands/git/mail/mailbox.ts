import { decode, encode } from "../../../base/bytes.ts";

/** One mail with a patch. */
export interface Mail {
  readonly name: string;
  readonly email: string;
  readonly date: string;
  /** The commit's message, clean, with a newline at its end. */
  readonly message: string;
  /** "---", the statistics and the patch. */
  readonly patch: string;
}

/** Parts a mailbox at its "From " lines. */
export function splitMailbox(text: string): string[] {
  const mails: string[] = [];
  for (const line of text.split(/(?<=\n)/)) {
    if (/^From \S+ .*\d{2}:\d{2}:\d{2}.* \d{4}\s*$/.test(line) || mails.length === 0) mails.push("");
    mails[mails.length - 1] += line;
  }
  return mails.filter((mail) => mail.trim() !== "");
}

/** RFC 2047: "=?UTF-8?q?...?=" in a header. */
const decodeWords = (text: string): string =>
  text
    .replaceAll(/\?=\s+=\?/g, "?==?")
    .replaceAll(/=\?[^?]+\?([qQbB])\?([^?]*)\?=/g, (_all, kind: string, body: string) => {
      const binary =
        kind.toLowerCase() === "b"
          ? atob(body)
          : body
              .replaceAll("_", " ")
              .replaceAll(/=([0-9A-Fa-f]{2})/g, (_hex, code: string) =>
                String.fromCharCode(Number.parseInt(code, 16)),
              );
      return decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)));
    });

/** Reads a mail; undefined when it holds no patch. */
export function parseMail(text: string, keepSubject: boolean): Mail | undefined {
  const [head = "", ...rest] = text.replace(/^From \S+ .*\n/, "").split("\n\n");
  const headers = new Map<string, string>();
  for (const line of head.replaceAll(/\n[ \t]+/g, " ").split("\n")) {
    const match = /^([A-Za-z-]+): ?(.*)$/.exec(line);
    if (match) headers.set(match[1]!.toLowerCase(), decodeWords(match[2]!));
  }
  const body = rest.join("\n\n");
  const cut = /^(?:---\s*$|diff --git |Index: |--- \S)/m.exec(body);
  if (!headers.has("from") && !headers.has("subject")) return undefined;
  const who = /^"?(.*?)"?\s*<([^>]*)>/.exec(headers.get("from") ?? "");
  const subject = headers.get("subject") ?? "";
  const plain = keepSubject ? subject : subject.replace(/^(?:\s|\[[^\]]*\]|[Rr][Ee]:)+/, "");
  const note = (cut ? body.slice(0, cut.index) : body).trim();
  return {
    name: who?.[1] ?? "",
    email: who?.[2] ?? (headers.get("from") ?? "").trim(),
    date: headers.get("date") ?? "",
    message: `${plain.trim()}\n${note === "" ? "" : `\n${note}\n`}`,
    patch: cut ? body.slice(cut.index) : "",
  };
}

/** One character a byte, as patches are read. */
export const asBytes = (text: string): string =>
  [...encode(text)].map((byte) => String.fromCharCode(byte)).join("");
