import { fc } from "../../support/fuzz.ts";
import { describe, expect, it } from "vitest";
import { concat, encode } from "../../../src/base/bytes.ts";
import { BadPack, parsePack } from "../../../src/base/git/pack.ts";
import { BadObject } from "../../../src/base/git/objects.ts";
import { Sha1 } from "../../../src/base/git/sha1.ts";
import { BadZlib } from "../../../src/base/git/zlib.ts";
import { entryOf, formatIndex, parseIndex } from "../../../src/commands/git/core/index-file.ts";
import { parseConfig } from "../../../src/commands/git/core/config-file.ts";
import { GitError } from "../../../src/commands/git/errors.ts";

/** With the checksum that both formats end in, so that a reader gets past it. */
const sealed = (body: Uint8Array): Uint8Array => concat([body, new Sha1().update(body).digest()]);

/** What may be thrown; anything else is a mistake of ours. */
function survives(read: () => unknown, ...errors: readonly (new (...args: never[]) => Error)[]): void {
  try {
    read();
  } catch (error) {
    if (!errors.some((known) => error instanceof known)) throw error;
  }
}

const index = formatIndex([
  entryOf("a", "1".repeat(40), 0o100644),
  entryOf("dir/b", "2".repeat(40), 0o100755),
  entryOf("dir/c", "3".repeat(40), 0o120000),
]);
const changes = fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 6 });

describe("readers of broken files", () => {
  it("index: gives entries or says that it is corrupt", () => {
    expect(parseIndex(index).map(({ path }) => path)).toEqual(["a", "dir/b", "dir/c"]);
    fc.assert(
      fc.property(changes, fc.nat(300), (edits, cut) => {
        const body = index.slice(0, Math.max(12, index.length - 20 - (cut % 3 === 0 ? cut : 0)));
        for (const [at, byte] of edits) if (at > 3 && at < body.length) body[at] = byte;
        survives(() => parseIndex(sealed(body)), GitError);
      }),
      { numRuns: 2000 },
    );
  });

  it("pack: gives objects or says what is wrong", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(3), (bytes, count) => {
        const head = concat([encode("PACK"), new Uint8Array([0, 0, 0, 2, 0, 0, 0, count])]);
        survives(() => parsePack(sealed(concat([head, bytes]))), BadPack, BadZlib, BadObject);
      }),
      { numRuns: 2000 },
    );
  });

  it("config: gives settings or names the bad line", () => {
    const piece = fc.constantFrom(
      "[",
      "]",
      '"',
      "\\",
      "=",
      "\n",
      ";",
      "#",
      "a",
      "core",
      " ",
      "\t",
      ".",
      "\\\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        survives(() => parseConfig(pieces.join(""), "config"), GitError);
      }),
      { numRuns: 2000 },
    );
  });
});
