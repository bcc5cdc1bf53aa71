import { Emitter } from "../base/events.ts";
import type { Saved } from "../session/classroom.ts";
import { load, save } from "./database.ts";

/** `kept`: saved. `elsewhere`: another tab holds the world, this one saves nothing. `failed`: the browser refused. */
export type Keeping = "kept" | "elsewhere" | "failed";

/** Saves the world after every command, one write at a time; of several waiting only the newest counts. */
export class Keeper {
  readonly onChange = new Emitter<Keeping>();
  #state: Keeping = "kept";
  #waiting?: Saved;
  #writing = false;

  get state(): Keeping {
    return this.#state;
  }

  /** Takes the world for this tab and reads what was saved. A world that cannot be read begins anew. */
  async open(): Promise<Saved | undefined> {
    if (!(await this.#takeLock())) this.#set("elsewhere");
    try {
      return await load();
    } catch {
      this.#set("failed"); // private mode or a blocked database: everything works, nothing is kept
      return undefined;
    }
  }

  keep(saved: Saved): void {
    if (this.#state === "elsewhere") return;
    this.#waiting = saved;
    if (!this.#writing) void this.#write();
  }

  async #write(): Promise<void> {
    this.#writing = true;
    while (this.#waiting) {
      const saved = this.#waiting;
      this.#waiting = undefined;
      try {
        await save(saved);
        this.#set("kept");
      } catch {
        this.#set("failed"); // a full disk: the page says so, and the next command tries again
      }
    }
    this.#writing = false;
  }

  /** One tab writes. The lock goes with the tab, however it ends. */
  #takeLock(): Promise<boolean> {
    return new Promise((resolve) => {
      const held = new Promise<never>(() => {});
      void navigator.locks.request("dyno-dojo-world", { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock ? held : undefined;
      });
    });
  }

  #set(state: Keeping): void {
    if (state === this.#state) return;
    this.#state = state;
    this.onChange.emit(state);
  }
}
