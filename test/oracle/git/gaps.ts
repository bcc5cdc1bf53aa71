/** Scripts of which we know that they differ, each with the reason. A gap that has closed fails the test. */
export const gaps: Record<string, string> = {};
