import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { setScene } from "../../../src/platform/model/scenes.ts";
import { testPlatform, type TestPlatform } from "../../support/platform.ts";
import type { Script } from "./script.ts";

/** A fresh platform with what the script finds there, and a real folder for git. */
export interface OracleWorld extends TestPlatform {
  readonly home: string;
  readonly folder: string;
  readonly inRepository: boolean;
  remove(): void;
}

const gitEnvironment = (home: string) => ({ PATH: process.env["PATH"] ?? "", HOME: home, LANG: "C.UTF-8" });

export async function createWorld(script: Script): Promise<OracleWorld> {
  const world = testPlatform({
    work: ({ print }) => print("working\n"),
    hello: ({ print, exit }) => {
      print("hello\nworld\n");
      exit(0);
    },
    fail: ({ print, exit }) => {
      print("failed\n");
      exit(3);
    },
  });
  const home = mkdtempSync(join(tmpdir(), "oracle-heroku-"));
  const folder = mkdtempSync(join(home, "folder-"));
  let inRepository = false;
  for (const given of script.given ?? []) {
    if (given === "app" || given === "deployed") {
      await world.api("POST", "/apps", { name: "example" });
      if (given === "deployed") await world.deploy("example", { web: "serve", worker: "work" });
    } else if (given === "another app") await world.api("POST", "/apps", { name: "example-two" });
    else if ("scene" in given) expect(setScene(world.platform.store, given.scene, true)).toBe(true);
    else {
      inRepository = true;
      git(home, folder, ["init", "-q", "-b", "main"]);
      for (const [name, app] of Object.entries(given.remotes))
        git(home, folder, ["remote", "add", name, `https://git.heroku.com/${app}.git`]);
    }
  }
  await world.clock.forward(30_000);
  return {
    ...world,
    home,
    folder,
    inRepository,
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** Runs the real git in the world's folder; throws as execFileSync does. */
export function git(home: string, folder: string, args: readonly string[]): string {
  return execFileSync("git", args, {
    cwd: folder,
    env: gitEnvironment(home),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}
