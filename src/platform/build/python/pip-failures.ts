import { block } from "../output.ts";

interface Failure {
  /** A line of the installer's output that gives it away. */
  readonly sign: RegExp;
  readonly lines: readonly string[];
}

const failures: readonly Failure[] = [
  {
    sign: /Could not find gdal-config/i,
    lines: [
      "Error: Package installation failed since the GDAL library wasn't found.",
      "",
      "GDAL, GEOS and PROJ come with another buildpack, to be set beside",
      "the Python buildpack:",
      "https://github.com/heroku/heroku-geo-buildpack",
    ],
  },
  {
    sign: /sqlite3\.h: No such file or directory/i,
    lines: [
      "Error: Package installation failed since SQLite headers weren't found.",
      "",
      "The `pysqlite3` package is built from C code that needs them. The",
      "`sqlite3` module of Python's standard library does the same:",
      "https://docs.python.org/3/library/sqlite3.html",
      "",
      "Remove `pysqlite3` from your dependencies and import `sqlite3`, or use",
      "`pysqlite3` 0.6.0 or newer, which comes ready-made.",
    ],
  },
  {
    sign: /Please use pip<24\.1 if you need to use this version/i,
    lines: [
      "Error: One of your dependencies contains broken metadata.",
      "",
      "Its version number or requirements are not valid, and pip no longer",
      "puts up with that. A newer version of the package should be.",
      "",
      "For more help, see:",
      "https://devcenter.heroku.com/changelog-items/3073",
    ],
  },
];

/** A block for a cause that the installer's output gives away; no lines when there is none. */
export function explainFailure(printed: readonly string[]): string[] {
  const failure = failures.find(({ sign }) => printed.some((line) => sign.test(line)));
  return failure ? block("red", failure.lines) : [];
}
