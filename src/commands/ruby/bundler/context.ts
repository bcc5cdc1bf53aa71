import { FileError } from "../../../files/errors.ts";
import { dirname, join, resolve } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import { gemsIn, type InstalledGem } from "../gems/installed.ts";
import type { RubyHome } from "../home.ts";
import { BundlerError } from "./gemfile.ts";
import { type Lock, parseLock } from "./lockfile.ts";

/** Where Bundler works: the app's folder, its settings, and the folder its gems go to. */
export interface BundleContext {
  readonly process: Process;
  readonly home: RubyHome;
  readonly root: string;
  readonly gemfile: string;
  readonly settings: Readonly<Record<string, string>>;
  /** The folder with gems/, specifications/ and bin/. */
  readonly gems: string;
  readonly bundler: string;
}

/** The Gemfile's folder: this one or the nearest above. Throws BundlerError (status 10). */
export function findGemfile({ files, cwd, env }: Process): string {
  const given = env.get("BUNDLE_GEMFILE");
  if (given !== undefined) return resolve(cwd, given);
  for (let at = cwd; ; at = dirname(at)) {
    if (files.is("file", join(at, "Gemfile"))) return join(at, "Gemfile");
    if (at === "/") throw new BundlerError("Could not locate Gemfile", 10);
  }
}

/** `.bundle/config`: lines such as `BUNDLE_PATH: "vendor/bundle"`. Keys are in the environment's form. */
export function readConfig(files: Process["files"], path: string): Record<string, string> {
  let text: string;
  try {
    text = files.text(path);
  } catch (error) {
    if (error instanceof FileError) return {};
    throw error;
  }
  return Object.fromEntries(
    [...text.matchAll(/^(BUNDLE_\w+): "?(.*?)"?$/gm)].map(([, key, value]) => [key!, value!]),
  );
}

export const writeConfig = (settings: Readonly<Record<string, string>>): string =>
  `---\n${Object.entries(settings)
    .map(([key, value]) => `${key}: "${value}"\n`)
    .join("")}`;

export function bundleContext(process: Process, home: RubyHome, bundler: string): BundleContext {
  const gemfile = findGemfile(process);
  const root = dirname(gemfile);
  const own = Object.fromEntries([...process.env].filter(([name]) => name.startsWith("BUNDLE_")));
  const settings = {
    ...readConfig(process.files, join(process.env.get("HOME") ?? "/", ".bundle/config")),
    ...readConfig(process.files, join(root, ".bundle/config")),
    ...own,
  };
  const path =
    settings["BUNDLE_PATH"] ??
    (settings["BUNDLE_DEPLOYMENT"] && settings["BUNDLE_DEPLOYMENT"] !== "false"
      ? "vendor/bundle"
      : undefined);
  const gems = path === undefined ? home.gems : join(resolve(root, path), "ruby", home.abi);
  return { process, home, root, gemfile, settings, gems, bundler };
}

export const readLock = ({ process, gemfile }: BundleContext): Lock | undefined =>
  process.files.is("file", `${gemfile}.lock`) ? parseLock(process.files.text(`${gemfile}.lock`)) : undefined;

/** What can be used without fetching: the bundle's own folder, and what comes with Ruby. */
export const usableGems = ({ process, home, gems }: BundleContext): InstalledGem[] => [
  ...gemsIn(process.files, gems),
  ...(gems === home.gems ? [] : gemsIn(process.files, home.gems)),
];

export const isSet = (settings: Readonly<Record<string, string>>, name: string): boolean =>
  settings[name] !== undefined && !/^(?:false|0|f|no|n|)$/.test(settings[name]);
