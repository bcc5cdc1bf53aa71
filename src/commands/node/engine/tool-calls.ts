import { BadZlib, deflate, inflate } from "../../../base/git/zlib.ts";
import { BadGzip, gunzip, gzip } from "../../../base/zip/gzip.ts";
import { type Digest, digests, hmac, pbkdf2 } from "./digests.ts";
import { fromBinary, SystemError, toBinary } from "./file-calls.ts";

type Call = (...args: never[]) => unknown;

function digestOf(name: string): Digest {
  const found = digests[name.replace("-", "")];
  if (found) return found;
  throw new SystemError("Digest method not supported", { code: "ERR_CRYPTO_INVALID_DIGEST" });
}

const packers: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  gzip: (bytes) => gzip(bytes),
  gunzip: (bytes) => gunzip(bytes),
  deflate: (bytes) => deflate(bytes),
  inflate: (bytes) => inflate(bytes),
};

/** Cryptography, compression and the words of languages: what the engine has not, and the host has or computes. */
export const toolCalls: Readonly<Record<string, Call>> = {
  digest: (name: string, data: string) => toBinary(digestOf(name).of(fromBinary(data))),
  hmac: (name: string, key: string, data: string) =>
    toBinary(hmac(digestOf(name), fromBinary(key), fromBinary(data))),
  pbkdf2: (name: string, password: string, salt: string, times: number, size: number) =>
    toBinary(pbkdf2(digestOf(name), fromBinary(password), fromBinary(salt), times, size)),
  pack: (how: string, data: string) => {
    try {
      return toBinary(packers[how]!(fromBinary(data)));
    } catch (error) {
      if (!(error instanceof BadGzip || error instanceof BadZlib)) throw error;
      throw new SystemError("incorrect header check", { errno: -3, code: "Z_DATA_ERROR" });
    }
  },
  "intl.number": (value: string, locales: string[] | undefined, options: object) =>
    spoken(() => new Intl.NumberFormat(locales, options).format(Number(value))),
  "intl.date": (value: number, locales: string[] | undefined, options: object, parts: boolean) =>
    spoken(() => {
      const format = new Intl.DateTimeFormat(locales ?? "en-US", { timeZone: "UTC", ...options });
      return parts ? format.formatToParts(value) : format.format(value);
    }),
  "intl.compare": (a: string, b: string, locales: string[] | undefined, options: object) =>
    spoken(() => new Intl.Collator(locales, options).compare(a, b)),
  "intl.plural": (value: number, locales: string[] | undefined, options: object) =>
    spoken(() => new Intl.PluralRules(locales, options).select(value)),
  "intl.relative": (
    value: number,
    unit: Intl.RelativeTimeFormatUnit,
    locales: string[] | undefined,
    options: object,
  ) => spoken(() => new Intl.RelativeTimeFormat(locales ?? "en-US", options).format(value, unit)),
  "intl.list": (list: string[], locales: string[] | undefined, options: object) =>
    spoken(() => new Intl.ListFormat(locales ?? "en-US", options).format(list)),
};

/** A wrong locale or option is the program's own error. */
function spoken<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new SystemError(error.message, { range: true });
  }
}
