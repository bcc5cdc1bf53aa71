import type { LitElement, ReactiveController } from "lit";

/** Marks its host `keyed` while the focus is in it and came by Tab, and tells of the coming. */
export class KeyboardEntry implements ReactiveController {
  #host: LitElement;
  #entered: () => void;
  /** The last key or click anywhere: was it Tab? */
  #tabbed = false;

  constructor(host: LitElement, entered: () => void) {
    this.#host = host;
    this.#entered = entered;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("keydown", this.#watch, { capture: true });
    addEventListener("pointerdown", this.#watch, { capture: true });
    this.#host.addEventListener("focusin", this.#came);
  }

  hostDisconnected(): void {
    removeEventListener("keydown", this.#watch, { capture: true });
    removeEventListener("pointerdown", this.#watch, { capture: true });
    this.#host.removeEventListener("focusin", this.#came);
  }

  #watch = (event: Event) => {
    this.#tabbed = event instanceof KeyboardEvent && event.key === "Tab";
  };

  #came = () => {
    this.#host.toggleAttribute("keyed", this.#tabbed);
    if (this.#tabbed) this.#entered();
  };
}
