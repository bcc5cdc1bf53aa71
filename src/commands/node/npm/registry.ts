import { npmRegistry } from "../../../base/npm-registry.ts";
import type { Process } from "../../../shell/command.ts";
import { NpmError } from "./errors.ts";
import { compareVersions, isVersion, parseRange } from "../../../base/semver.ts";

export interface Published {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly funding?: unknown;
  readonly bin?: Record<string, string>;
  readonly dependencies?: Record<string, string>;
  readonly engines?: Record<string, string>;
  readonly dist: { readonly integrity: string; readonly tarball: string };
}

export interface Packument {
  readonly name: string;
  readonly description?: string;
  readonly homepage?: string;
  readonly license?: string;
  readonly "dist-tags": Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, Published>>;
}

/** A client of the package registry. Asks for each package once. */
export class Registry {
  #process: Process;
  #pages = new Map<string, Promise<Packument | undefined>>();

  constructor(process: Process) {
    this.#process = process;
  }

  /** Its address. */
  readonly home = `https://${npmRegistry}/`;

  /** Throws NpmError (E404) when there is none; `wanted` is the range that asked for it. */
  async packument(name: string, wanted: string): Promise<Packument> {
    let page = this.#pages.get(name);
    if (!page) this.#pages.set(name, (page = this.#load(name)));
    const found = await page;
    if (found) return found;
    throw new NpmError([
      "code E404",
      `404 Not Found - GET ${this.#url(name)}`,
      "404",
      `404  The requested resource '${name}@${wanted}' could not be found or you do not have permission to access it.`,
      "404",
      "404 Note that you can also install from a",
      "404 tarball, folder, http url, or git url.",
    ]);
  }

  /** Asks for a page that will be needed soon; whoever needs it hears of what went wrong. */
  prefetch(name: string): void {
    if (this.#pages.has(name)) return;
    const page = this.#load(name);
    page.catch(() => {}); // whoever asks for the page meets it
    this.#pages.set(name, page);
  }

  /** The newest published version in a range. Throws NpmError (E404, ETARGET). */
  async pick(name: string, range: string): Promise<Published> {
    const { versions, "dist-tags": tags } = await this.packument(name, range);
    const tagged = tags[range === "" || range === "*" ? "latest" : range];
    if (tagged) return versions[tagged]!;
    const test = parseRange(range);
    const fitting = test ? Object.keys(versions).filter(test) : [];
    const best =
      test && tags["latest"] && test(tags["latest"]) ? tags["latest"] : fitting.sort(compareVersions).at(-1);
    if (best) return versions[best]!;
    throw new NpmError([
      "code ETARGET",
      `notarget No matching version found for ${name}@${range}.`,
      "notarget In most cases you or one of your dependencies are requesting a package version that doesn't exist.",
    ]);
  }

  async download(url: string): Promise<Uint8Array> {
    const response = await this.#fetch(url);
    if (!response.ok)
      throw new NpmError([
        `code E${response.status}`,
        `${response.status} ${response.statusText} - GET ${url}`,
      ]);
    return new Uint8Array(await response.arrayBuffer());
  }

  async published(name: string, version: string): Promise<Published> {
    const { versions } = await this.packument(name, version);
    return versions[version] ?? this.pick(name, isVersion(version) ? version : "latest");
  }

  #url = (name: string) => `https://${npmRegistry}/${name.replace("/", "%2f")}`;

  async #load(name: string): Promise<Packument | undefined> {
    const response = await this.#fetch(this.#url(name));
    return response.ok ? ((await response.json()) as Packument) : undefined;
  }

  async #fetch(url: string): Promise<Response> {
    try {
      return await this.#process.fetch(new Request(url));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      const { host } = new URL(url);
      throw new NpmError([
        "code ENOTFOUND",
        "syscall getaddrinfo",
        "errno ENOTFOUND",
        `network request to ${url} failed, reason: getaddrinfo ENOTFOUND ${host}`,
        "network This is a problem related to network connectivity.",
        "network In most cases you are behind a proxy or have bad network settings.",
      ]);
    }
  }
}
