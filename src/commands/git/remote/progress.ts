import type { Git } from "../context.ts";

/** The lines about objects that git shows on a terminal (or when told to with --progress). */
export class Progress {
  readonly #git: Git;
  readonly #on: boolean;

  constructor(git: Git, on: boolean) {
    this.#git = git;
    this.#on = on;
  }

  async line(text: string): Promise<void> {
    if (this.#on) await this.#git.err(text);
  }

  /** "Counting objects: 100% (5/5), done." in its steps. */
  async count(title: string, total: number, end = ""): Promise<void> {
    if (!this.#on || total === 0) return;
    const steps = [...new Set([1, total >> 2, total >> 1, total].filter((n) => n > 0))];
    for (const n of steps) {
      const percent = String(Math.floor((n * 100) / total)).padStart(3);
      await this.#git.err(`${title}: ${percent}% (${n}/${total})${n === total ? `${end}, done.\n` : "\r"}`);
    }
  }
}

/** "1.21 KiB", "275 bytes": as git's progress shows amounts. */
export function humanBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 2 ** 20) return `${(bytes / 1024).toFixed(2)} KiB`;
  return `${(bytes / 2 ** 20).toFixed(2)} MiB`;
}
