import { FileError } from "../../../files/errors.ts";
import type { Process } from "../../../shell/command.ts";
import { fullPath } from "../base/sources.ts";
import { CurlError } from "./curl-error.ts";
import type { CurlOptions } from "./curl-options.ts";

/** Where the body goes: stdout, or a file. */
export class Target {
  readonly #process: Process;
  readonly #options: CurlOptions;
  /** "-" was asked for by name: then even bytes that no terminal can show go to it. */
  readonly #asked: boolean;
  path: string | undefined;
  #begun = false;

  constructor(process: Process, options: CurlOptions, path: string | undefined) {
    this.#process = process;
    this.#options = options;
    this.#asked = path === "-";
    this.path = this.#asked ? undefined : path;
  }

  /** A second try starts the file anew. */
  restart(): void {
    this.#begun = false;
  }

  async write(bytes: Uint8Array): Promise<void> {
    const { stdout, stderr, files } = this.#process;
    if (this.path === undefined) {
      if (stdout.isTTY && !this.#asked && !this.#begun && bytes.includes(0)) {
        if (!this.#options.silent)
          await stderr.write(
            'Warning: Binary output can mess up your terminal. Use "--output -" to tell \nWarning: curl to output it to your terminal anyway, or consider "--output \nWarning: <FILE>" to save to a file.\n',
          );
        throw new CurlError(23, "Failure writing output to destination");
      }
      this.#begun = true;
      await stdout.write(bytes);
      return;
    }
    try {
      files.write(fullPath(this.#process, this.path), bytes.slice(), { append: this.#begun });
      this.#begun = true;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      if (!this.#options.silent)
        await stderr.write(`Warning: Failed to open the file ${this.path}: ${error.text}\n`);
      throw new CurlError(23, "Failure writing output to destination");
    }
  }
}
