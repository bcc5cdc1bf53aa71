import type { Fetch } from "./fetch.ts";
import type { SignalName } from "./signals.ts";

/** A process waits for connections on one address of its machine. */
export interface Listener {
  close(): void;
}

/** The sockets a machine's processes may open. Throws AddressInUse when the port is taken there. */
export type Listen = (address: { host: string; port: number }, handle: Fetch) => Listener;

/** How much memory a machine's programs hold, as far as they tell. */
export interface Memory {
  /** `bytes` is asked again and again, until the answer is called: that program is over. */
  hold(bytes: () => number): () => void;
}

export class AddressInUse extends Error {
  constructor(address: { host: string; port: number }) {
    super(`Address already in use: ${address.host}:${address.port}`);
    this.name = "AddressInUse";
  }
}

/** A program that runs on a machine nobody sits at: a build, a dyno. */
export interface Job {
  /** The exit status; 128 + n when signal n ended it. Never rejects. */
  readonly exited: Promise<number>;
  /** Bytes its programs hold; absent where nobody counts them. */
  memory?(): number;
  /** Has it asked the world for nothing: no time, no chance, no network, no memory? Absent where nobody knows. */
  untouched?(): boolean;
  /** Sends the signal to every process of the job. */
  kill(signal: SignalName): void;
}
