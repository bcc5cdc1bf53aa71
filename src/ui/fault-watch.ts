import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Browsers tell of it as an error; nothing is broken by it. */
const harmless = /^ResizeObserver loop/;

/** Sees every fault that nobody else has caught, and has its host draw the first of them. */
export class FaultWatch implements ReactiveController {
  /** The error that is shown; undefined when all is well. */
  present: unknown;
  #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("error", this.#thrown);
    addEventListener("unhandledrejection", this.#rejected);
  }

  hostDisconnected(): void {
    removeEventListener("error", this.#thrown);
    removeEventListener("unhandledrejection", this.#rejected);
  }

  tell(error: unknown): void {
    this.present ??= error ?? new Error("something was thrown that is nothing");
    this.#host.requestUpdate();
    console.error(error);
  }

  forget(): void {
    this.present = undefined;
    this.#host.requestUpdate();
  }

  #thrown = (event: ErrorEvent) => {
    const foreign = event.filename !== "" && !event.filename.startsWith(location.origin); // a browser's extension
    if (!foreign && !harmless.test(event.message)) this.tell(event.error ?? new Error(event.message));
  };

  #rejected = (event: PromiseRejectionEvent) => this.tell(event.reason);
}
