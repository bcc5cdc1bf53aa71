/**
 * How the names of our own libraries' sources begin. They are no files: their frames are left out of tracebacks, and
 * what they lack is told at the line that called them.
 */
export const libraryMark = "<library ";
