import type { Ruby } from "./ruby.ts";

/** The gem whose code is not known here, and which this constant is likely to be of. */
export function opaqueGem(ruby: Ruby, constant: string): string | undefined {
  const name = constant.toLowerCase();
  return [...ruby.opaque].find((gem) => {
    const plain = gem.replace(/[-_]/g, "").toLowerCase();
    return plain.startsWith(name) || name.startsWith(plain);
  });
}
