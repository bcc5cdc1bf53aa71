import type { Release } from "../api/shapes.ts";
import type { Colours } from "../talk/colours.ts";

const words: Record<string, string> = {
  expired: "release expired",
  failed: "release command failed",
  pending: "release command executing",
};

/** What to say of a release that did not simply succeed; else nothing. */
export const statusWords = ({ status }: Release): string => words[status] ?? "";

/** The colour for those words and for its version. */
export function statusPaint({ status }: Release, colour: Colours, otherwise: (text: string) => string) {
  const paints: Record<string, (text: string) => string> = {
    expired: colour.inactive,
    failed: colour.failure,
    pending: colour.warning,
  };
  return paints[status] ?? otherwise;
}
