/** Scripts about seldom verbs and options of which we know that they differ, each with the reason. */
export const wideGaps: Record<string, string> = {};
