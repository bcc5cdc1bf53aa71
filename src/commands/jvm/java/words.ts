/** The words of a variable that holds options, as JAVA_TOOL_OPTIONS does: quotes keep blanks together. */
export const splitWords = (text: string): string[] =>
  [...text.matchAll(/(?:"([^"]*)"|'([^']*)'|(\S))+/g)].map(([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, "$1$2"),
  );
