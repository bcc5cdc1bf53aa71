import { concat, encode } from "../../base/bytes.ts";

interface Output {
  readonly parts: Uint8Array[];
  over: boolean;
  readonly followers: Set<() => void>;
}

/** What builds and release phases print, by id, while they run and afterwards; lost with the page. */
export class Outputs {
  #outputs = new Map<string, Output>();

  append(id: string, text: string): void {
    let output = this.#outputs.get(id);
    if (!output) this.#outputs.set(id, (output = { parts: [], over: false, followers: new Set() }));
    output.parts.push(encode(text));
    for (const follow of output.followers) follow();
  }

  finish(id: string): void {
    const output = this.#outputs.get(id);
    if (!output) return;
    output.over = true;
    for (const follow of output.followers) follow();
  }

  /** Another world has come: nothing of this one goes on. */
  clear(): void {
    for (const id of [...this.#outputs.keys()]) this.finish(id);
    this.#outputs.clear();
  }

  /** All of it so far; undefined when nothing is known of it. */
  read(id: string): Uint8Array | undefined {
    const output = this.#outputs.get(id);
    return output && concat(output.parts);
  }

  /** All of it as it comes, to its end; undefined when nothing is known of it. */
  follow(id: string): ReadableStream<Uint8Array> | undefined {
    const output = this.#outputs.get(id);
    if (!output) return undefined;
    let told = 0;
    let tell = () => {};
    return new ReadableStream<Uint8Array>({
      start(controller) {
        tell = () => {
          for (; told < output.parts.length; told++) controller.enqueue(output.parts[told]!.slice());
          if (!output.over) return;
          output.followers.delete(tell);
          controller.close();
        };
        output.followers.add(tell);
        tell();
      },
      cancel: () => void output.followers.delete(tell),
    });
  }
}
