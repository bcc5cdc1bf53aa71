import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Draws its host again whenever one of the given sources says something, for as long as the host is on the page. */
export class Subscription implements ReactiveController {
  #host: ReactiveControllerHost;
  #sources: () => readonly ((listener: () => void) => () => void)[];
  #ends: readonly (() => void)[] = [];

  constructor(
    host: ReactiveControllerHost,
    sources: () => readonly ((listener: () => void) => () => void)[],
  ) {
    this.#host = host;
    this.#sources = sources;
    host.addController(this);
  }

  hostConnected(): void {
    this.renew();
  }

  hostDisconnected(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
  }

  /** The sources are other ones now. */
  renew(): void {
    this.hostDisconnected();
    this.#ends = this.#sources().map((on) => on(() => this.#host.requestUpdate()));
  }
}
