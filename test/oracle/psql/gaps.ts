/** Scripts that differ from psql 15 on Postgres 15, and why. */
export const gaps: Readonly<Record<string, string>> = {};
