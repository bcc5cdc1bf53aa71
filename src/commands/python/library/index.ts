/** Modules of the standard library and of packages whose model is a short program in Python, by their full name. */
export const librarySources: Record<string, () => Promise<string>> = {};
