import type { Process } from "../../../shell/command.ts";
import { dirname } from "../../../files/paths.ts";
import type { Log } from "./log.ts";

export const central = "https://repo.maven.apache.org/maven2";

export interface Coordinates {
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
}

/** The local repository, filled from Maven Central as artifacts are asked for. */
export class Repository {
  readonly folder: string;
  readonly #process: Process;
  readonly #log: Log;
  readonly #offline: boolean;
  readonly #remotes: readonly { readonly id: string; readonly url: string }[];

  constructor(
    process: Process,
    folder: string,
    log: Log,
    offline = false,
    remotes = [{ id: "central", url: central }],
  ) {
    this.folder = folder;
    this.#process = process;
    this.#log = log;
    this.#offline = offline;
    this.#remotes = remotes;
  }

  pathOf({ group, artifact, version }: Coordinates, extension: string): string {
    return `${this.folder}/${group.replaceAll(".", "/")}/${artifact}/${version}/${artifact}-${version}.${extension}`;
  }

  /** The path of a file, fetched when it is not there yet; undefined when nobody has it. */
  async file(wanted: Coordinates, extension: "pom" | "jar"): Promise<string | undefined> {
    const { files, fetch, clock } = this.#process;
    const path = this.pathOf(wanted, extension);
    if (files.exists(path)) return path;
    if (this.#offline) return undefined;
    for (const { id, url } of this.#remotes) {
      const address = url + path.slice(this.folder.length);
      const before = clock.now();
      await this.#log.info(`Downloading from ${id}: ${address}`);
      const response = await fetch(new Request(address));
      if (!response.ok) continue;
      const bytes = new Uint8Array(await response.arrayBuffer());
      await clock.sleep(20 + bytes.length / 200);
      files.mkdir(dirname(path), { parents: true });
      files.write(path, bytes);
      await this.#log.info(
        `Downloaded from ${id}: ${address} (${sizes(bytes.length, clock.now() - before)})`,
      );
      return path;
    }
    return undefined;
  }
}

/** "1.2 kB at 34 kB/s". */
function sizes(bytes: number, ms: number): string {
  const show = (amount: number): string => {
    if (amount < 1000) return `${Math.round(amount)} B`;
    const kilo = amount / 1000;
    return kilo < 9.95 ? `${kilo.toFixed(1)} kB` : `${Math.round(kilo)} kB`;
  };
  return `${show(bytes)} at ${show((bytes * 1000) / Math.max(1, ms))}/s`;
}
