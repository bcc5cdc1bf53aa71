/** Scripts that differ from psql 15 on Postgres 15, and why. */
export const gaps: Readonly<Record<string, string>> = {
  "definitions of views":
    "Postgres 17 writes a view's columns without the table's name where one table is read",
  refusals: "Postgres 17 tells in a DETAIL what 15 told in the message; the folder of extensions is another",
  "a wrong option": "Debian's psql names its own path",
};
