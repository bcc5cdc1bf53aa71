import { concat, decode, encode } from "../bytes.ts";

/** One column of an answer. */
export interface Field {
  readonly name: string;
  /** The object id of its type: 23 is integer, 25 text. */
  readonly type: number;
}

/** An error or a notice: https://www.postgresql.org/docs/17/protocol-error-fields.html, by the letters there. */
export type Report = Readonly<Record<string, string>>;

/** What the server says, https://www.postgresql.org/docs/17/protocol-message-formats.html. */
export type BackendMessage =
  | { readonly kind: "fields"; readonly fields: readonly Field[] }
  | { readonly kind: "row"; readonly values: readonly (string | null)[] }
  | { readonly kind: "complete"; readonly tag: string }
  | { readonly kind: "empty" }
  | { readonly kind: "error"; readonly report: Report }
  | { readonly kind: "notice"; readonly report: Report }
  | { readonly kind: "copy data"; readonly data: Uint8Array }
  /** I: idle, T: in a transaction, E: in one that has failed. */
  | { readonly kind: "ready"; readonly status: "I" | "T" | "E" }
  | { readonly kind: "parameter"; readonly name: string; readonly value: string }
  | { readonly kind: "other"; readonly code: string };

/** A message of either side: its letter, its length, its bytes. */
export function message(code: string, body: Uint8Array): Uint8Array {
  const head = new Uint8Array(5);
  head[0] = code.charCodeAt(0);
  new DataView(head.buffer).setInt32(1, body.length + 4);
  return concat([head, body]);
}

const zero = new Uint8Array(1);

export const text = (value: string): Uint8Array => concat([encode(value), zero]);

export const simpleQuery = (sql: string): Uint8Array => message("Q", text(sql));

/** An ErrorResponse of one's own. */
export const errorMessage = (severity: string, code: string, said: string): Uint8Array =>
  message("E", concat([...["S" + severity, "V" + severity, "C" + code, "M" + said].map(text), zero]));

export const readyMessage = (status: "I" | "T" | "E"): Uint8Array => message("Z", encode(status));

export const parameterMessage = (name: string, value: string): Uint8Array =>
  message("S", concat([text(name), text(value)]));

/** The pieces of a stream of messages: letter and body. */
export function* split(bytes: Uint8Array): Generator<{ code: string; body: Uint8Array; whole: Uint8Array }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at + 5 <= bytes.length;) {
    const end = at + 1 + view.getInt32(at + 1);
    yield {
      code: String.fromCharCode(bytes[at]!),
      body: bytes.subarray(at + 5, end),
      whole: bytes.subarray(at, end),
    };
    at = end;
  }
}

export function* readMessages(bytes: Uint8Array): Generator<BackendMessage> {
  for (const { code, body } of split(bytes)) yield readMessage(code, body);
}

function readMessage(code: string, body: Uint8Array): BackendMessage {
  switch (code) {
    case "T":
      return { kind: "fields", fields: readFields(body) };
    case "D":
      return { kind: "row", values: readRow(body) };
    case "C":
      return { kind: "complete", tag: readText(body, 0) };
    case "I":
      return { kind: "empty" };
    case "E":
      return { kind: "error", report: readReport(body) };
    case "N":
      return { kind: "notice", report: readReport(body) };
    case "d":
      return { kind: "copy data", data: body };
    case "Z":
      return { kind: "ready", status: String.fromCharCode(body[0]!) as "I" | "T" | "E" };
    case "S": {
      const name = readText(body, 0);
      return { kind: "parameter", name, value: readText(body, encode(name).length + 1) };
    }
    default:
      return { kind: "other", code };
  }
}

const readText = (bytes: Uint8Array, from: number): string =>
  decode(bytes.subarray(from, bytes.indexOf(0, from)));

function readFields(body: Uint8Array): Field[] {
  const view = new DataView(body.buffer, body.byteOffset, body.length);
  const fields: Field[] = [];
  for (let at = 2, left = view.getInt16(0); left > 0; left--) {
    const end = body.indexOf(0, at);
    // After the name: table (4 bytes), column (2), type (4), size (2), modifier (4), format (2).
    fields.push({ name: decode(body.subarray(at, end)), type: view.getUint32(end + 7) });
    at = end + 19;
  }
  return fields;
}

function readRow(body: Uint8Array): (string | null)[] {
  const view = new DataView(body.buffer, body.byteOffset, body.length);
  const values: (string | null)[] = [];
  for (let at = 2, left = view.getInt16(0); left > 0; left--) {
    const length = view.getInt32(at);
    at += 4;
    values.push(length < 0 ? null : decode(body.subarray(at, at + length)));
    at += Math.max(0, length);
  }
  return values;
}

export function readReport(body: Uint8Array): Report {
  const report: Record<string, string> = {};
  for (let at = 0; body[at];) {
    const end = body.indexOf(0, at);
    report[String.fromCharCode(body[at]!)] = decode(body.subarray(at + 1, end));
    at = end + 1;
  }
  return report;
}
