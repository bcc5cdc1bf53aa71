/** The prompt of a shell that nobody has given another. */
export const standardPrompt = "\\u@\\h:\\w\\$ ";

/** Options of `shopt` that are on at the start. */
export const standardShopt: readonly string[] = [
  ...["checkwinsize", "cmdhist", "complete_fullquote", "extquote", "force_fignore", "globasciiranges"],
  ...["globskipdots", "hostcomplete", "interactive_comments", "patsub_replacement", "progcomp", "promptvars"],
  "sourcepath",
];
