import type { Offer } from "../packaging/index-client.ts";
import { PipError } from "../packaging/requirements-file.ts";
import type { Pip } from "./pip.ts";

/**
 * Builds a package of which there is no wheel. What needs PostgreSQL's headers is built where `pg_config` is found
 * on PATH, as in a build on Heroku; anything else written in C fails as it does without a compiler.
 */
export async function buildFromSource(
  { process }: Pip,
  { file, version }: Offer,
  say: (line: string) => Promise<void>,
): Promise<void> {
  await say("  Installing build dependencies: started");
  await say("  Installing build dependencies: finished with status 'done'");
  await say("  Getting requirements to build wheel: started");
  const folders = (process.env.get("PATH") ?? "").split(":");
  if (folders.some((folder) => process.files.exists(`${folder}/pg_config`))) {
    await say("  Getting requirements to build wheel: finished with status 'done'");
    await say("  Preparing metadata (pyproject.toml): started");
    await say("  Preparing metadata (pyproject.toml): finished with status 'done'");
    return;
  }
  await say("  Getting requirements to build wheel: finished with status 'error'");
  const why = file.filename.startsWith("psycopg2-")
    ? pgConfigMissing
    : [`error: there is no wheel of version ${version} for this Python, and no compiler here to make one`];
  await process.stderr.write(
    [
      "  error: subprocess-exited-with-error",
      "  ",
      "  × Getting requirements to build wheel did not run successfully.",
      "  │ exit code: 1",
      `  ╰─> [${why.length} lines of output]`,
      ...why.map((line) => `      ${line}`),
      "      [end of output]",
      "  ",
      "  note: This error originates from a subprocess, and is likely not a problem with pip.",
      "",
    ].join("\n"),
  );
  throw new PipError(
    `Failed to build '${file.filename.split("-")[0]}' when getting requirements to build wheel`,
  );
}

const pgConfigMissing = [
  "running egg_info",
  "",
  "Error: pg_config executable not found.",
  "",
  "pg_config is required to build psycopg2 from source.  It comes with the",
  "PostgreSQL client's headers, which this machine lacks.",
  "",
  "To use a ready-made wheel instead, install 'psycopg2-binary'.",
  "",
];
