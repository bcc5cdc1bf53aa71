import { expect, it } from "vitest";
import { extended } from "../../src/files/extended.ts";
import { fc } from "../support/fuzz.ts";

it("puts one behind the other, and changes no content that somebody still holds", () => {
  const piece = fc.uint8Array({ maxLength: 6000 });
  const steps = fc.array(fc.tuple(fc.nat(), piece), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(steps, (all) => {
      // Any earlier content may be extended again, as a snapshot that was gone back to is.
      const made = [{ real: new Uint8Array(0), wanted: [] as number[] }];
      for (const [which, more] of all) {
        const { real, wanted } = made[which % made.length]!;
        made.push({ real: extended(real, more) as Uint8Array<ArrayBuffer>, wanted: [...wanted, ...more] });
      }
      for (const { real, wanted } of made) expect(Buffer.compare(real, Uint8Array.from(wanted))).toBe(0);
    }),
  );
});

it("keeps a file that grows line by line in few buffers", () => {
  let content: Uint8Array = new Uint8Array(0);
  const buffers = new Set<ArrayBufferLike>();
  for (let i = 0; i < 20_000; i++) {
    content = extended(content, new Uint8Array(60));
    if (content.length > 10_000) buffers.add(content.buffer);
  }
  expect(content.length).toBe(1_200_000);
  expect(buffers.size).toBeLessThan(12);
});
