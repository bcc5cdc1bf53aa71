import type { Process } from "../../../shell/command.ts";
import { readMetadata } from "./installed.ts";
import { canonical, parseRequirement, type Requirement } from "./requirement.ts";
import { parseSpecifiers, satisfies } from "./specifier.ts";
import { newestFirst } from "./version.ts";

/** One file the index offers, as PEP 691 lists it. */
export interface IndexFile {
  readonly filename: string;
  readonly url: string;
  readonly hashes: { readonly sha256: string };
  readonly "requires-python": string | null;
  readonly size: number;
}

/** What can be installed of one version: its wheel for this Python, or its sources. */
export interface Offer {
  readonly version: string;
  readonly file: IndexFile;
  readonly isWheel: boolean;
}

export interface Offers {
  /** Newest first. */
  readonly usable: readonly Offer[];
  /** Versions left out for their Requires-Python, oldest first. */
  readonly wrongPython: readonly { readonly version: string; readonly wants: string }[];
  /** Every file, by version: lock files list the hashes of all. */
  readonly files: ReadonlyMap<string, readonly IndexFile[]>;
}

/** The index could not be reached, or answered with an error other than 404. */
export class IndexUnreachable extends Error {}

/** A client of the package index, for one Python version on Linux. Asks for each page once. */
export class IndexClient {
  #process: Process;
  #python: string;
  #pages = new Map<string, Promise<Offers>>();
  #metadata = new Map<string, Promise<{ text: string; requires: readonly Requirement[] }>>();

  constructor(process: Process, python: string) {
    this.#process = process;
    this.#python = python;
  }

  offers(name: string): Promise<Offers> {
    const key = canonical(name);
    let page = this.#pages.get(key);
    if (!page) this.#pages.set(key, (page = this.#load(key)));
    return page;
  }

  /** The metadata of a wheel (PEP 658). */
  metadata(file: IndexFile): Promise<{ text: string; requires: readonly Requirement[] }> {
    let found = this.#metadata.get(file.url);
    if (!found) {
      const url = file.filename.endsWith(".whl") ? `${file.url}.metadata` : file.url;
      found = this.#get(url).then(async (response) => {
        const text = await response.text();
        return { text, requires: (readMetadata(text).get("Requires-Dist") ?? []).map(parseRequirement) };
      });
      this.#metadata.set(file.url, found);
    }
    return found;
  }

  async download(file: IndexFile): Promise<Uint8Array> {
    return new Uint8Array(await (await this.#get(file.url)).arrayBuffer());
  }

  async #get(url: string, accept = "*/*"): Promise<Response> {
    const response = await this.#process.fetch(new Request(url, { headers: { accept } }));
    if (!response.ok && response.status !== 404) throw new IndexUnreachable(`${response.status} for ${url}`);
    return response;
  }

  async #load(name: string): Promise<Offers> {
    const response = await this.#get(
      `https://pypi.org/simple/${name}/`,
      "application/vnd.pypi.simple.v1+json",
    );
    if (response.status === 404) return { usable: [], wrongPython: [], files: new Map() };
    const page = (await response.json()) as { files: IndexFile[] };
    const files = new Map<string, IndexFile[]>();
    for (const file of page.files) {
      const version = versionIn(file.filename);
      files.set(version, [...(files.get(version) ?? []), file]);
    }
    const usable: Offer[] = [];
    const wrongPython: { version: string; wants: string }[] = [];
    for (const [version, list] of files) {
      const wants = list[0]!["requires-python"];
      if (wants && !satisfies(this.#python, parseSpecifiers(wants) ?? [], true)) {
        wrongPython.push({ version, wants });
        continue;
      }
      const file = list.find(({ filename }) => fitsHere(filename, this.#python)) ?? list.find(isSource);
      if (file) usable.push({ version, file, isWheel: file.filename.endsWith(".whl") });
    }
    usable.sort((a, b) => newestFirst(a.version, b.version));
    return { usable, wrongPython, files };
  }
}

const isSource = ({ filename }: IndexFile) => filename.endsWith(".tar.gz");

const versionIn = (filename: string): string =>
  filename.endsWith(".whl") ? filename.split("-")[1]! : /-([^-]+)\.tar\.gz$/.exec(filename)![1]!;

function fitsHere(filename: string, python: string): boolean {
  if (!filename.endsWith(".whl")) return false;
  const [, , interpreter, , platform] = filename.slice(0, -4).split("-");
  if (!platform!.includes("manylinux") && platform !== "any") return false;
  const [major, minor] = python.split(".");
  return interpreter!.split(".").some((tag) => tag === "py3" || tag === `cp${major}${minor}`);
}
