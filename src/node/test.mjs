// npm test: runs every check and closes with one line, "N passed, N failed". The counts come from the runners' own
// reports; a runner that ends badly for any other reason (crash, no report, stray error) counts as a failure.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser, ensureDependencies, ensureJudges, ensureOracle, root } from "./setup.mjs";

process.chdir(root);
ensureDependencies();
const unitOnly = process.argv.includes("unit");
const reports = join(root, ".reports");
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const tool = (path) => join(root, "node_modules", path);
const total = { passed: 0, failed: 0, skipped: 0 };
const rows = [];

function count(name, started, counts) {
  for (const key of Object.keys(total)) total[key] += counts[key];
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  rows.push(
    `${name.padEnd(10)}${String(counts.passed).padStart(6)} passed${String(counts.failed).padStart(4)} failed${counts.skipped ? ` ${counts.skipped} skipped` : ""}  ${seconds} s`,
  );
}

/** Runs one tool. Without a report it counts as one check. */
function step(name, args, { report, read, env } = {}) {
  console.log(`\n-- ${name}`);
  const started = Date.now();
  const result = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  const ok = result.status === 0;
  let counts = { passed: ok && !report ? 1 : 0, failed: 0, skipped: 0 };
  if (report) {
    try {
      counts = read(JSON.parse(readFileSync(report, "utf8")));
      if (counts.passed + counts.failed === 0) counts.failed = 1; // a suite that ran nothing is no success
    } catch {
      counts.failed = 1;
    }
  }
  if (!ok && counts.failed === 0) counts.failed = 1;
  count(name, started, counts);
  return ok;
}

const vitestCounts = (report) => ({
  passed: report.numPassedTests,
  failed:
    report.numFailedTests +
    // A file that does not load has no failed test of its own.
    report.testResults.filter(
      (file) => file.status === "failed" && file.assertionResults.every((each) => each.status !== "failed"),
    ).length,
  skipped: report.numPendingTests + report.numTodoTests,
});
// A test that passed only when tried again is not a pass.
const playwrightCounts = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
  skipped: stats.skipped,
});

step("types", [tool("typescript/bin/tsc"), "-p", "."]);
step("core types", [tool("typescript/bin/tsc"), "-p", "src"]);
step("lint", [tool("oxlint/bin/oxlint"), "--deny-warnings", "src", "test"]);
step("format", [tool("prettier/bin/prettier.cjs"), "--check", "--log-level=warn", "."]);
if (!unitOnly) {
  ensureJudges();
  ensureOracle();
}
const unitReport = join(reports, "vitest.json");
step(
  "unit",
  [
    tool("vitest/vitest.mjs"),
    "run",
    ...(unitOnly ? ["--exclude", "test/oracle/**"] : []),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${unitReport}`,
  ],
  { report: unitReport, read: vitestCounts },
);
if (!unitOnly) {
  const built = step("build", [tool("vite/bin/vite.js"), "build", "--logLevel=warn"]);
  step("lessons", ["src/node/run.mjs", "lessons", "check"]);
  const started = Date.now();
  try {
    if (!built) throw new Error("not run: the build failed");
    const path = await ensureBrowser();
    const report = join(reports, "playwright.json");
    step("browser", [tool("@playwright/test/cli.js"), "test", "--reporter=list,json"], {
      report,
      read: playwrightCounts,
      env: { CHROME_PATH: path, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    });
  } catch (error) {
    console.error(`\n${error.message}\n`);
    count("browser", started, { passed: 0, failed: 1, skipped: 0 });
  }
}
const line = `${total.passed} passed, ${total.failed} failed`;
writeFileSync(join(reports, "summary.txt"), `${line}\n`);
console.log(`\n${rows.join("\n")}${total.skipped ? `\n(${total.skipped} skipped)` : ""}\n\n${line}`);
process.exitCode = total.failed ? 1 : 0;
