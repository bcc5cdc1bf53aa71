/** Words that are no names of functions. */
export const reserved: ReadonlySet<string> = new Set(
  "def if then elif else end as reduce foreach try catch label import include __loc__".split(" "),
);
