/** Functions that are part of the language; the last line are gawk's. */
export const builtinNames: ReadonlySet<string> = new Set([
  ..."length substr index split sub gsub match sprintf sin cos atan2 exp log sqrt int rand srand".split(" "),
  ..."tolower toupper system close fflush systime strftime mktime".split(" "),
  ..."gensub".split(" "),
]);
