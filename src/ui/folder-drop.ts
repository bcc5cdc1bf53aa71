import type { LitElement, ReactiveController } from "lit";
import type { Picked } from "./picked-files.ts";

/** A folder or an archive dropped anywhere on its host is read and handed over. */
export class FolderDrop implements ReactiveController {
  #host: LitElement;
  #bring: (picked: Picked) => void;

  constructor(host: LitElement, bring: (picked: Picked) => void) {
    this.#host = host;
    this.#bring = bring;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener("dragover", this.#over);
    this.#host.addEventListener("drop", this.#drop);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener("dragover", this.#over);
    this.#host.removeEventListener("drop", this.#drop);
  }

  #over = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault(); // it may be dropped here
  };

  #drop = async (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    const { droppedIn } = await import("./picked-files.ts");
    const picked = await droppedIn(event.dataTransfer);
    if (picked) this.#bring(picked);
  };
}
