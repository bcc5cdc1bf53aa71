// node:buffer, TextEncoder and TextDecoder.
function utf8Bytes(text) {
  const bytes = [];
  for (const char of String(text)) {
    let code = char.codePointAt(0);
    if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      );
  }
  return bytes;
}

const latin1 = (bytes) => {
  let text = "";
  for (let i = 0; i < bytes.length; i += 4096) text += String.fromCharCode(...bytes.subarray(i, i + 4096));
  return text;
};

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function toBase64(bytes) {
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes[i], bytes[i + 1], bytes[i + 2]];
    text += digits[a >> 2] + digits[((a & 3) << 4) | ((b ?? 0) >> 4)];
    text +=
      b === undefined
        ? "=="
        : digits[((b & 15) << 2) | ((c ?? 0) >> 6)] + (c === undefined ? "=" : digits[c & 63]);
  }
  return text;
}

function fromBase64(text) {
  const bytes = [];
  let bits = 0;
  let count = 0;
  for (const char of text.replaceAll("-", "+").replaceAll("_", "/")) {
    const value = digits.indexOf(char);
    if (value < 0) continue;
    bits = (bits << 6) | value;
    count += 6;
    if (count >= 8) bytes.push((bits >> (count -= 8)) & 255);
  }
  return bytes;
}

class Buffer extends Uint8Array {
  static from(value, encoding = "utf8") {
    if (typeof value !== "string")
      return new Buffer(value instanceof ArrayBuffer ? new Uint8Array(value) : value);
    switch (String(encoding).toLowerCase()) {
      case "hex":
        return new Buffer((value.match(/[\da-f]{2}/gi) ?? []).map((pair) => Number.parseInt(pair, 16)));
      case "base64":
      case "base64url":
        return new Buffer(fromBase64(value));
      case "latin1":
      case "binary":
      case "ascii":
        return new Buffer([...value].map((char) => char.charCodeAt(0) & 255));
      default:
        return new Buffer(
          host("bytes", value)
            .split("")
            .map((char) => char.charCodeAt(0)),
        );
    }
  }
  static alloc(size, fill = 0) {
    return new Buffer(size).fill(typeof fill === "string" ? fill.charCodeAt(0) : fill);
  }
  static allocUnsafe(size) {
    return new Buffer(size);
  }
  static concat(list) {
    const whole = new Buffer(list.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of list) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
  static isBuffer(value) {
    return value instanceof Buffer;
  }
  static byteLength(value) {
    return typeof value === "string" ? host("bytes", value).length : value.byteLength;
  }
  toString(encoding = "utf8", start = 0, end = this.length) {
    const part = start === 0 && end === this.length ? this : this.subarray(start, end);
    switch (String(encoding).toLowerCase()) {
      case "hex":
        return [...part].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      case "base64":
        return toBase64(part);
      case "base64url":
        return toBase64(part).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
      case "latin1":
      case "binary":
      case "ascii":
        return latin1(part);
      default:
        return host("text", latin1(part));
    }
  }
  toJSON() {
    return { type: "Buffer", data: [...this] };
  }
  equals(other) {
    return this.length === other.length && this.every((byte, i) => byte === other[i]);
  }
  write(text, at = 0) {
    const bytes = Buffer.from(text);
    this.set(bytes.subarray(0, this.length - at), at);
    return bytes.length;
  }
  [Symbol.for("nodejs.util.inspect.custom")]() {
    const shown = [...this.subarray(0, 50)].map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
    const more = this.length > 50 ? ` ... ${this.length - 50} more byte${this.length === 51 ? "" : "s"}` : "";
    return `<Buffer${shown === "" ? "" : " "}${shown}${more}>`;
  }
}

class TextEncoder {
  encoding = "utf-8";
  encode(text = "") {
    return new Uint8Array(utf8Bytes(text));
  }
}

class TextDecoder {
  encoding = "utf-8";
  decode(bytes = new Uint8Array()) {
    return host(
      "text",
      latin1(new Uint8Array(bytes.buffer ?? bytes, bytes.byteOffset ?? 0, bytes.byteLength)),
    );
  }
}

/** What the host takes as bytes: a string of one character a byte. */
const binary = (data) =>
  typeof data === "string"
    ? host("bytes", data)
    : latin1(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
const ofBinary = (text) => Buffer.from(text, "latin1");

Object.assign(exports, {
  Buffer,
  TextEncoder,
  TextDecoder,
  binary,
  ofBinary,
  atob: (text) => latin1(new Uint8Array(fromBase64(text))),
  btoa: (text) => toBase64([...text].map((char) => char.charCodeAt(0))),
});
