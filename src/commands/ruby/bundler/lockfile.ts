import { compareGemVersions } from "../gems/version.ts";

export interface Dependency {
  readonly name: string;
  /** "~> 2.0, >= 2.0.5"; empty for any version. */
  readonly requirement: string;
}

export interface LockedGem {
  readonly name: string;
  readonly version: string;
  /** "x86_64-linux-gnu"; empty for plain Ruby. */
  readonly platform: string;
  readonly dependencies: readonly Dependency[];
}

export interface Lock {
  readonly remote: string;
  readonly specs: readonly LockedGem[];
  readonly platforms: readonly string[];
  readonly dependencies: readonly Dependency[];
  /** "ruby 3.4.9" */
  readonly ruby?: string;
  readonly bundledWith?: string;
  /** Lines of CHECKSUMS by full name. */
  readonly checksums?: ReadonlyMap<string, string>;
}

const dependency = (text: string): Dependency => {
  const [, name = text, requirement = ""] = /^(\S+?)!?(?: \((.*)\))?$/.exec(text.trim()) ?? [];
  return { name, requirement };
};

/** Reads a Gemfile.lock. */
export function parseLock(text: string): Lock {
  const specs: LockedGem[] = [];
  const platforms: string[] = [];
  const dependencies: Dependency[] = [];
  const checksums = new Map<string, string>();
  let [section, remote] = ["", "https://rubygems.org/"];
  let ruby: string | undefined;
  let bundledWith: string | undefined;
  for (const line of text.replaceAll("\r", "").split("\n")) {
    if (/^[A-Z]/.test(line)) section = line.trim();
    else if (section === "GEM" || section === "PATH" || section === "GIT") {
      const spec = /^ {4}(\S+) \(([^)]+)\)$/.exec(line);
      if (spec) {
        const [, version = "", platform = ""] = /^([^-]+)(?:-(.+))?$/.exec(spec[2]!) ?? [];
        specs.push({ name: spec[1]!, version, platform, dependencies: [] });
      } else if (/^ {6}\S/.test(line)) (specs.at(-1)!.dependencies as Dependency[]).push(dependency(line));
      else if (section === "GEM" && line.startsWith("  remote: ")) remote = line.slice(10).trim();
    } else if (line.trim() === "") continue;
    else if (section === "PLATFORMS") platforms.push(line.trim());
    else if (section === "DEPENDENCIES") dependencies.push(dependency(line));
    else if (section === "RUBY VERSION") ruby = line.trim();
    else if (section === "BUNDLED WITH") bundledWith = line.trim();
    else if (section === "CHECKSUMS") {
      const sum = /^ {2}(\S+) \(([^)]+)\)(.*)$/.exec(line);
      if (sum) checksums.set(`${sum[1]} ${sum[2]}`, sum[3]!.trim());
    }
  }
  return {
    remote,
    specs,
    platforms,
    dependencies,
    ruby,
    bundledWith,
    ...(checksums.size > 0 && { checksums }),
  };
}

const shown = ({ name, requirement }: Dependency): string =>
  requirement === "" ? name : `${name} (${requirement})`;

/** Clauses in the order Bundler writes them: later versions' bounds last. */
const ordered = (requirement: string): string =>
  requirement
    .split(", ")
    .sort((a, b) => {
      const [x, y] = [a.replace(/^[^\d]*/, ""), b.replace(/^[^\d]*/, "")];
      return -compareGemVersions(x, y) || (a < b ? -1 : 1);
    })
    .reverse()
    .join(", ");

/** The text of a Gemfile.lock. */
export function writeLock(lock: Lock): string {
  const lines = ["GEM", `  remote: ${lock.remote}`, "  specs:"];
  const byName = (a: { name: string }, b: { name: string }) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
  for (const { name, version, platform, dependencies } of [...lock.specs].sort(
    (a, b) => byName(a, b) || (a.platform < b.platform ? -1 : 1),
  )) {
    lines.push(`    ${name} (${version}${platform ? `-${platform}` : ""})`);
    for (const one of [...dependencies].sort(byName))
      lines.push(`      ${shown({ ...one, requirement: ordered(one.requirement) })}`);
  }
  lines.push("", "PLATFORMS", ...[...lock.platforms].sort().map((name) => `  ${name}`));
  lines.push("", "DEPENDENCIES", ...[...lock.dependencies].sort(byName).map((one) => `  ${shown(one)}`));
  if (lock.checksums)
    lines.push(
      "",
      "CHECKSUMS",
      ...[...lock.checksums].map(([name, sum]) => `  ${name.replace(" ", " (")})${sum ? ` ${sum}` : ""}`),
    );
  if (lock.ruby !== undefined) lines.push("", "RUBY VERSION", `   ${lock.ruby}`);
  if (lock.bundledWith !== undefined) lines.push("", "BUNDLED WITH", `   ${lock.bundledWith}`);
  return `${lines.join("\n")}\n`;
}
