/**
 * Did a program ask for more than the page can give? Then the fault is none of ours: a computer would refuse it, too.
 * Browsers have no class of their own for it, only these words.
 */
export const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error &&
  /^(?:Invalid (?:string|array|typed array|array buffer) length|Array buffer allocation failed|allocation size overflow|out of memory)/i.test(
    error.message,
  );
