import { resolve } from "../../../files/paths.ts";
import { type Options, parseArguments } from "../../../shell/options.ts";
import { IndexClient, type Offer } from "../packaging/index-client.ts";
import { installedIn, removeInstalled } from "../packaging/installed.ts";
import { installWheel } from "../packaging/install-wheel.ts";
import { environmentOf, evaluateMarker } from "../packaging/marker.ts";
import {
  canonical,
  InvalidRequirement,
  parseRequirement,
  requirementText,
} from "../packaging/requirement.ts";
import { invalidRequirement, PipError, readRequirementsFile } from "../packaging/requirements-file.ts";
import {
  Conflict,
  installOrder,
  NoMatch,
  type Pin,
  resolveRequirements,
  type Wanted,
} from "../packaging/resolve.ts";
import type { Verb } from "./pip.ts";
import { buildFromSource } from "./source.ts";
import { explainConflict, explainNoMatch } from "./trouble.ts";

const options = {
  requirement: { short: "r", value: "file", many: true, help: "Install from the given requirements file." },
  constraint: {
    short: "c",
    value: "file",
    many: true,
    help: "Constrain versions using the given constraints file.",
  },
  upgrade: { short: "U", help: "Upgrade all specified packages to the newest available version." },
  quiet: { short: "q", help: "Give less output." },
  verbose: { short: "v", help: "Give more output." },
  user: { help: "Install to the Python user install directory." },
  pre: { help: "Include pre-release and development versions." },
  editable: { short: "e", value: "path", many: true, help: "Install a project in editable mode." },
  "upgrade-strategy": { value: "how", help: "How to handle dependency upgrading." },
  "force-reinstall": { help: "Reinstall all packages even if they are already up-to-date." },
  "ignore-installed": { short: "I", help: "Ignore the installed packages." },
  "no-input": { help: "Disable prompting for input." },
  "no-cache-dir": { help: "Disable the cache." },
  "no-compile": { help: "Do not compile Python source files to bytecode" },
  "no-warn-script-location": { help: "Do not warn when installing scripts outside PATH" },
  "disable-pip-version-check": { help: "Don't check for a new version of pip." },
  "break-system-packages": { help: "Allow pip to modify an EXTERNALLY-MANAGED Python installation" },
  "progress-bar": { value: "how", help: "Specify whether the progress bar should be used." },
  "exists-action": { value: "action", help: "Default action when a path already exists." },
  "index-url": { short: "i", value: "url", help: "Base URL of the Python Package Index." },
  "extra-index-url": { value: "url", many: true, help: "Extra URLs of package indexes to use." },
  "trusted-host": { value: "host", many: true, help: "Mark this host as trusted." },
  "no-build-isolation": { help: "Disable isolation when building." },
  "only-binary": { value: "what", many: true, help: "Do not use source packages." },
  "no-binary": { value: "what", many: true, help: "Do not use binary packages." },
  "prefer-binary": { help: "Prefer binary packages over source packages." },
} satisfies Options;

/** "103 kB", "8.3 MB": pip's own rounding. */
export function sizeText(bytes: number): string {
  if (bytes > 1000 * 1000) return `${(bytes / 1000 / 1000).toFixed(1)} MB`;
  if (bytes > 10 * 1000) return `${Math.trunc(bytes / 1000)} kB`;
  if (bytes > 1000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${bytes} bytes`;
}

export const install: Verb = async (pip, argv) => {
  const { process, home } = pip;
  const { options: given, operands } = parseArguments(options, argv);
  const { files, clock, signal } = process;
  const say = async (line: string) => {
    if (!given.quiet) await process.stdout.write(`${line}\n`);
  };
  if (given.editable.length > 0) throw new PipError("editable installs (-e) are not simulated yet");
  const roots = [
    ...operands.map((text) => fromCommandLine(text, (path) => files.exists(resolve(process.cwd, path)))),
  ];
  for (const file of given.requirement) roots.push(...readRequirementsFile(process, file).wanted);
  if (roots.length === 0 && given.requirement.length === 0)
    throw new PipError('You must give at least one requirement to install (see "pip help install")');
  const link = roots.find(({ requirement }) => requirement.url);
  if (link) await failOnLink(link.requirement.url!, link.from);
  const constraints = given.constraint.flatMap((file) =>
    readRequirementsFile(process, file).wanted.map(({ requirement }) => requirement),
  );
  if (!mayWrite(files, home.sitePackages)) {
    await process.stderr.write(
      "Defaulting to user installation because normal site-packages is not writeable\n",
    );
    throw new PipError("user installations are not simulated yet");
  }

  const installed = given["ignore-installed"] ? new Map() : installedIn(files, home.sitePackages);
  const environment = environmentOf(home.version);
  for (const { requirement } of roots)
    if (requirement.marker !== undefined && !evaluateMarker(requirement.marker, environment))
      await say(
        `Ignoring ${requirement.name}: markers '${requirement.marker.replaceAll("'", '"')}' don't match your environment`,
      );
  const index = new IndexClient(process, home.version);
  const fetched = new Set<string>();
  const modern = Number(pip.version.split(".")[0]) >= 23;
  const onCandidate = async (wanted: Wanted, { installed: present, offer, version }: Pin) => {
    const origin = wanted.from ? ` (from ${wanted.from})` : "";
    const text = `${requirementText(wanted.requirement)}`;
    if (present) {
      await say(
        `Requirement already satisfied: ${text} in ${shorten(home.sitePackages, process.cwd)}${origin} (${version})`,
      );
      return;
    }
    await say(`Collecting ${text}${origin}`);
    await clock.sleep(60, signal);
    await say(
      `  Downloading ${downloadLine(offer!, modern, (await index.metadata(offer!.file)).text.length)}`,
    );
    fetched.add(offer!.file.url);
    if (!offer!.isWheel) await buildFromSource(pip, offer!, say);
  };
  let pins: Pin[];
  try {
    pins = await resolveRequirements(index, roots, {
      environment,
      installed,
      upgrade: new Set(
        given.upgrade || given["force-reinstall"]
          ? roots.map(({ requirement }) => canonical(requirement.name))
          : [],
      ),
      allowPre: given.pre,
      constraints,
      onCandidate,
    });
  } catch (error) {
    if (error instanceof NoMatch) throw explainNoMatch(error);
    if (error instanceof Conflict) throw explainConflict(error, say);
    throw error;
  }
  const chosen = pins.filter(({ offer }) => offer !== undefined);
  for (const { offer } of chosen) {
    if (modern && offer!.isWheel) {
      await say(`Downloading ${offer!.file.filename} (${sizeText(offer!.file.size)})`);
      await clock.sleep(40 + offer!.file.size / 50_000, signal);
    } else if (!fetched.has(offer!.file.url)) await say(`  Downloading ${downloadLine(offer!, modern, 0)}`);
  }
  if (chosen.length === 0) return 0;
  const order = installOrder(chosen);
  await say(
    `Installing collected packages: ${order.map(({ name, key }) => (modern ? key : name)).join(", ")}`,
  );
  const before = installedIn(files, home.sitePackages);
  for (const pin of order) {
    const old = before.get(pin.key);
    if (old) {
      await say(`  Attempting uninstall: ${modern ? pin.key : pin.name}`);
      await say(`    Found existing installation: ${old.name} ${old.version}`);
      await say(`    Uninstalling ${old.name}-${old.version}:`);
      removeInstalled(files, old);
      await say(`      Successfully uninstalled ${old.name}-${old.version}`);
    }
    await clock.sleep(30, signal);
    const wheel = pin.offer!.isWheel ? await index.download(pin.offer!.file) : await builtWheel(index, pin);
    await installWheel(files, home, wheel, {
      requested: roots.some(({ requirement }) => canonical(requirement.name) === pin.key),
    });
  }
  const done = chosen.map(({ name, key, version }) => `${modern ? key : name}-${version}`).toSorted(byName);
  await say(`Successfully installed ${done.join(" ")}`);
  return 0;
};

const byName = (a: string, b: string) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1);

function fromCommandLine(text: string, exists: (path: string) => boolean): Wanted {
  if (text === "." || text.startsWith("./") || text.startsWith("/")) {
    if (exists(text)) throw new PipError(`installing from the folder ${text} is not simulated yet`);
    throw new PipError(
      `Invalid requirement: '${text}': Expected package name at the start of dependency specifier\n    ${text}\n    ^\nHint: It looks like a path. File '${text}' does not exist.`,
    );
  }
  try {
    return { requirement: parseRequirement(text), from: "" };
  } catch (error) {
    if (!(error instanceof InvalidRequirement)) throw error;
    const looksLikeFile = text.endsWith(".txt") && exists(text);
    if (looksLikeFile)
      throw new PipError(
        `Invalid requirement: '${text}'\nHint: It looks like a path. The argument you provided (${text}) appears to be a requirements file. If that is the case, use the '-r' flag to install the packages specified within it.`,
      );
    throw invalidRequirement(error, "");
  }
}

async function failOnLink(url: string, from: string): Promise<never> {
  if (url.startsWith("file:"))
    throw new PipError(
      `Could not install packages due to an OSError: [Errno 2] No such file or directory: '${decodeURIComponent(url.replace(/^file:\/\//, ""))}'\n`,
    );
  throw new PipError(`installing from a URL is not simulated yet: ${url}${from && ` (${from})`}`);
}

const downloadLine = (offer: Offer, modern: boolean, metadataSize: number) =>
  modern && offer.isWheel
    ? `${offer.file.filename}.metadata (${sizeText(metadataSize)})`
    : `${offer.file.filename} (${sizeText(offer.file.size)})`;

/** pip shows a path below the current folder as "./path". */
const shorten = (path: string, cwd: string) =>
  path.startsWith(`${cwd}/`) ? `.${path.slice(cwd.length)}` : path;

function mayWrite(files: Parameters<typeof installWheel>[0], path: string): boolean {
  return !files.exists(path) || files.may("write", path);
}

/** What building a source distribution would give: the same members a wheel of it has. */
async function builtWheel(index: IndexClient, { key, version }: Pin): Promise<Uint8Array> {
  const { files } = await index.offers(key);
  const file = files.get(version)!.find(({ filename }) => filename.endsWith(".tar.gz"))!;
  return index.download({ ...file, url: file.url.replace(/\.tar\.gz$/, "-py3-none-any.whl") });
}
