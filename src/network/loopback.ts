import type { Fetch } from "../base/fetch.ts";
import { AddressInUse, type Listen } from "../base/machine.ts";

/** The ports of one machine: who listens there, and on which of its addresses. */
export interface Loopback {
  readonly listen: Listen;
  /** Who answers on this port of localhost; undefined when nobody listens. */
  at(port: number): Fetch | undefined;
}

export function createLoopback(): Loopback {
  const listeners = new Map<number, { host: string; handle: Fetch }>();
  return {
    listen(address, handle) {
      if (listeners.has(address.port)) throw new AddressInUse(address);
      const listener = { host: address.host, handle };
      listeners.set(address.port, listener);
      return {
        close() {
          if (listeners.get(address.port) === listener) listeners.delete(address.port);
        },
      };
    },
    at: (port) => listeners.get(port)?.handle,
  };
}

export const isLoopback = (hostname: string): boolean =>
  hostname === "localhost" ||
  hostname.endsWith(".localhost") ||
  hostname === "[::1]" ||
  hostname === "0.0.0.0" ||
  hostname.startsWith("127.");
