// Installs what is missing. Uses nothing outside Node itself, so that it runs on a fresh clone.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

// On stderr: the doors (`sim`, `platform`) promise that stdout carries nothing of ours.
export const say = (text) => console.error(`[setup] ${text}`);

function fail(text) {
  console.error(`\n[setup] ${text}\n`);
  process.exit(1);
}

/** Runs a program; its stdout goes to our stderr. Gives back whether it succeeded. */
function run(program, args, options = {}) {
  return spawnSync(program, args, { cwd: root, stdio: ["ignore", 2, 2], ...options }).status === 0;
}

/** npm, started through the Node that is running now (no .cmd wrapper to find on Windows). */
function npm(args, cwd) {
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.c?js$/.test(cli)) return run(process.execPath, [cli, ...args], { cwd });
  return run("npm", args, { cwd, shell: process.platform === "win32" });
}

/**
 * Does node_modules hold what package-lock.json asks for? npm writes node_modules/.package-lock.json last, after a
 * whole install, whoever ran it, so comparing the two needs no stamp of ours.
 */
function installed(folder) {
  let have;
  try {
    have = JSON.parse(readFileSync(join(folder, "node_modules", ".package-lock.json"), "utf8")).packages;
  } catch {
    return false; // nothing installed, or not to its end
  }
  const want = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8")).packages;
  return Object.entries(want).every(([path, wanted]) => {
    if (path === "" || wanted.link) return true;
    const there = have[path];
    if (there)
      return (
        there.version === wanted.version &&
        there.integrity === wanted.integrity &&
        existsSync(join(folder, path, "package.json"))
      );
    // Native parts are optional: those for this machine must be there, the others need not be.
    const mine = wanted.os?.includes(process.platform) && wanted.cpu?.includes(process.arch) && !wanted.libc;
    return Boolean(wanted.optional) && !mine;
  });
}

function ensureNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return;
  fail(
    `Node ${process.versions.node} is too old for Dyno Dojo. It needs 20.19 or newer (or 22.12 or newer): https://nodejs.org`,
  );
}

function ensurePackages(folder, what) {
  if (installed(folder)) return;
  say(`installing ${what}...`);
  if (
    !npm(["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], folder)
  )
    fail("npm ci failed. Is the npm registry reachable? Run npm ci by hand to see more.");
}

/** The packages the product needs. */
export function ensureDependencies() {
  ensureNode();
  ensurePackages(root, "packages (once, about 200 MB)");
}

/** The real heroku CLI, which judges ours. */
export const ensureOracle = () =>
  ensurePackages(join(root, "test", "oracle"), "the heroku CLI for the tests (once, about 400 MB)");

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(executable);
}

function systemBrowser() {
  if (process.platform === "darwin")
    return ["Google Chrome.app/Contents/MacOS/Google Chrome", "Chromium.app/Contents/MacOS/Chromium"]
      .map((path) => `/Applications/${path}`)
      .find(executable);
  if (process.platform === "win32")
    return [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((base) =>
        ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"].map((path) =>
          join(base, path),
        ),
      )
      .find(executable);
  return onPath(["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"]);
}

/** Opens a page with it: a browser that is there but lacks a library or a font is no browser. */
async function starts(path) {
  const { chromium } = createRequire(join(root, "package.json"))("@playwright/test");
  try {
    const browser = await chromium.launch({ executablePath: path, timeout: 30_000 });
    const page = await browser.newPage();
    await page.goto("data:text/html,<p>ok");
    await browser.close();
    return true;
  } catch (error) {
    say(`${path} does not start: ${String(error.message).split("\n")[0]}`);
    return false;
  }
}

/** As root on Debian its own package is best: it brings its libraries. Ubuntu's is only a link to a snap. */
function onDebianAsRoot() {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !onPath(["apt-get"])) return false;
  return existsSync("/etc/os-release") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}

function installFromDebian(packages) {
  if (!onDebianAsRoot()) return false;
  say(`installing ${packages.join(", ")} with apt-get...`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return (
    run("apt-get", ["-qq", "update"], { env }) &&
    run("apt-get", ["-qq", "-y", "--no-install-recommends", "install", ...packages], { env })
  );
}

/** The path of a Chromium that starts: the one named, the system's, else Debian's package. Throws with what to do. */
export async function ensureBrowser() {
  const given = process.env.CHROME_PATH;
  if (given && (await starts(given))) return given;
  const there = systemBrowser();
  if (there && (await starts(there))) return there;
  if (installFromDebian(["chromium", "fonts-dejavu-core"])) {
    const path = systemBrowser();
    if (path && (await starts(path))) return path;
  }
  throw new Error(`No browser could be found or installed for the browser tests.
Do one of these, then run npm test again:
  - install Chrome, Chromium or Edge;
  - set CHROME_PATH to a Chromium-based browser.
To run only the tests that need no browser: npm run test:unit`);
}

/** The programs our commands are compared with. */
export function ensureJudges() {
  const missing = ["git", "bash", "python3", "curl"].filter((name) => !onPath([name]));
  if (missing.length > 0 && !installFromDebian(missing))
    throw new Error(
      `The tests compare with real programs, and these are missing: ${missing.join(", ")}. Install them and run npm test again.`,
    );
}
