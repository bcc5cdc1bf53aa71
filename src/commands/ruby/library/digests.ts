import { toText } from "../core/table.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { str, type Value } from "../runtime/values.ts";

/** `require "securerandom"` */
export function secureRandom(ruby: Ruby): void {
  const bytes = (value: Value | undefined, least: number) => Number(value ?? BigInt(least));
  ruby.defineOn(ruby.defineModule("SecureRandom"), {
    hex: [0, 1, ({ ruby: on, args }) => str(on.process.random.hex(2 * bytes(args[0], 16)))],
    uuid: [0, 0, ({ ruby: on }) => str(on.process.random.uuid())],
    alphanumeric: [0, 1, ({ ruby: on, args }) => str(on.process.random.hex(bytes(args[0], 16)))],
    urlsafe_base64: [
      0,
      1,
      ({ ruby: on, args }) => str(on.process.random.hex(Math.ceil((bytes(args[0], 16) * 4) / 3))),
    ],
    random_number: [0, 1, ({ ruby: on, frame, args }) => on.send(frame, on.core("Random"), "rand", args)],
  });
}

/** `require "base64"` */
export function base64(ruby: Ruby): void {
  const encode = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  const decode = (text: string) =>
    new TextDecoder().decode(Uint8Array.from(atob(text.replace(/\s/g, "")), (char) => char.charCodeAt(0)));
  ruby.defineOn(ruby.defineModule("Base64"), {
    strict_encode64: [1, 1, ({ ruby: on, args }) => str(encode(toText(on, args[0])))],
    encode64: [1, 1, ({ ruby: on, args }) => str(encode(toText(on, args[0])).replace(/.{1,60}/g, "$&\n"))],
    urlsafe_encode64: [
      1,
      2,
      ({ ruby: on, args }) => str(encode(toText(on, args[0])).replaceAll("+", "-").replaceAll("/", "_")),
    ],
    decode64: [1, 1, ({ ruby: on, args }) => str(decode(toText(on, args[0])))],
    strict_decode64: [1, 1, ({ ruby: on, args }) => str(decode(toText(on, args[0])))],
    urlsafe_decode64: [
      1,
      1,
      ({ ruby: on, args }) => str(decode(toText(on, args[0]).replaceAll("-", "+").replaceAll("_", "/"))),
    ],
  });
}
