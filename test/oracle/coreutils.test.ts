import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runShell } from "../support/shell.ts";
import { archiveScripts } from "./coreutils/archive-scripts.ts";
import { awkScripts } from "./coreutils/awk-scripts.ts";
import { bcScripts } from "./coreutils/bc-scripts.ts";
import { curlyScripts } from "./coreutils/curly-scripts.ts";
import { fixture } from "./coreutils/fixture.ts";
import { freshScripts } from "./coreutils/fresh-scripts.ts";
import { gaps } from "./coreutils/gaps.ts";
import { jqScripts } from "./coreutils/jq-scripts.ts";
import { laterScripts } from "./coreutils/later-scripts.ts";
import { makeScripts } from "./coreutils/make-scripts.ts";
import { moreScripts } from "./coreutils/more-scripts.ts";
import { scripts } from "./coreutils/scripts.ts";
import { smallScripts } from "./coreutils/small-scripts.ts";
import { textScripts } from "./coreutils/text-scripts.ts";

/** Tools that not every machine has, and the program that is to judge ours. Where it is missing, nobody judges. */
const judges: Readonly<Record<string, string>> = {
  awk: "/usr/bin/mawk",
  jq: "/usr/bin/jq",
  zip: "/usr/bin/zip",
  make: "/usr/bin/make",
  bc: "/usr/bin/bc",
  file: "/usr/bin/file",
  tree: "/usr/bin/tree",
  look: "/usr/bin/look",
  tput: "/usr/bin/tput",
  less: "/usr/bin/less",
};

const missing = (group: string): boolean => judges[group] !== undefined && !existsSync(judges[group]);

const bin = mkdtempSync(join(tmpdir(), "judges-"));
for (const [name, path] of Object.entries(judges)) symlinkSync(path, join(bin, name));
afterAll(() => rmSync(bin, { recursive: true, force: true }));

/** The same script in real bash with the real tools, in a folder of its own. */
function runReal(script: string, locale: string) {
  const folder = mkdtempSync(join(tmpdir(), "coreutils-"));
  try {
    for (const [path, text] of Object.entries(fixture)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const env = { PATH: `${bin}:/usr/bin:/bin`, HOME: folder, LC_ALL: locale, TZ: "UTC", USER: "learner" };
    const { status, stdout, stderr } = spawnSync("bash", ["-c", `umask 022; ${script}`], {
      cwd: folder,
      env,
      input: "",
      encoding: "utf8",
    });
    const inHome = (text: string) => text.replaceAll(folder, "/home/learner");
    return { status, stdout: inHome(stdout), stderr: inHome(stderr) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A network on which nobody listens. */
const refuse = () => Promise.reject(new TypeError("fetch failed", { cause: { code: "ECONNREFUSED" } }));

async function runOurs(script: string, locale: string) {
  const given = { files: fixture, fetch: refuse, env: { LC_ALL: locale } };
  const { status, stdout, stderr } = await runShell(script, given);
  return { stdout, stderr, status };
}

describe("Unix tools against the real ones", () => {
  for (const [group, list] of Object.entries({
    ...scripts,
    ...textScripts,
    ...moreScripts,
    ...awkScripts,
    ...jqScripts,
    ...archiveScripts,
    ...makeScripts,
    ...smallScripts,
    ...freshScripts,
    ...bcScripts,
    ...laterScripts,
  }))
    describe.skipIf(missing(group))(group, () => {
      for (const script of list)
        it(script, async () => {
          const ours = await runOurs(script, "C");
          if (gaps[script]) expect(ours, "no longer a gap").not.toEqual(runReal(script, "C"));
          else expect(ours).toEqual(runReal(script, "C"));
        });
    });

  describe("in a UTF-8 locale, where GNU's quotes are curly", () => {
    for (const script of curlyScripts)
      it(script, async () => {
        expect(await runOurs(script, "C.UTF-8")).toEqual(runReal(script, "C.UTF-8"));
      });
  });
});
