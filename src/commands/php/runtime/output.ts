import type { Process } from "../../../shell/command.ts";

/** What a script writes: straight out, or into the buffers of ob_start. */
export class Output {
  readonly #process: Process;
  #pending = "";
  readonly buffers: string[] = [];
  /** A page is kept whole: its headers may still change. */
  readonly page: string[] | undefined;

  constructor(process: Process, page?: string[]) {
    this.#process = process;
    this.page = page;
  }

  write(text: string): void {
    if (this.buffers.length > 0) this.buffers[this.buffers.length - 1] += text;
    else if (this.page) this.page.push(text);
    else this.#pending += text;
  }

  async flush(): Promise<void> {
    const text = this.#pending;
    this.#pending = "";
    if (text !== "") await this.#process.stdout.write(text);
  }
}
