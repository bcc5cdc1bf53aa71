import type { Commit } from "../../../base/git/objects.ts";
import { encode } from "../../../base/bytes.ts";
import { formatDate } from "../core/dates.ts";
import { bodyOf, subjectOf } from "../worktree/message.ts";

/** RFC 2047, "Q": what is not ASCII in a header. */
export function headerWord(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const bytes = [...encode(text)];
  const quoted = bytes.map((byte) =>
    /[A-Za-z0-9!*+/-]/.test(String.fromCharCode(byte))
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`,
  );
  return `=?UTF-8?q?${quoted.join("")}?=`;
}

const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);

/** A commit as the head of a mail and its text; `prefix` is "[PATCH 1/3] " or "". Ends without a newline. */
export function emailText(oid: string, { author, message }: Commit, prefix: string, extra = ""): string {
  const name = isAscii(author.name)
    ? /[^A-Za-z0-9 !#$%&'*+/=?^_`{|}~-]/.test(author.name)
      ? `"${author.name}"`
      : author.name
    : headerWord(author.name);
  const body = bodyOf(message).replace(/\n+$/, "");
  const subject = subjectOf(message);
  const mime =
    isAscii(body) && isAscii(extra)
      ? ""
      : "MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n";
  return `From ${oid} Mon Sep 17 00:00:00 2001
From: ${name} <${author.email}>
Date: ${formatDate(author, "rfc", 0)}
Subject: ${foldSubject(`${prefix}${headerWord(subject)}`)}
${mime}${body === "" ? "" : `\n${body}\n`}${extra}`;
}

/** Long subjects go on in a second line, indented. */
function foldSubject(text: string): string {
  const rows: string[] = [];
  let row = "";
  for (const word of text.split(" ")) {
    if (row !== "" && row.length + 1 + word.length > (rows.length === 0 ? 78 - "Subject: ".length : 77)) {
      rows.push(row);
      row = word;
    } else row = row === "" ? word : `${row} ${word}`;
  }
  return [...rows, row].join("\n ");
}
