import type { Process } from "../../../shell/command.ts";
import { fromBinary, toBinary } from "./file-calls.ts";

/** A request of the program, its body as one character a byte. */
export interface Outgoing {
  readonly method: string;
  readonly url: string;
  readonly headers: [string, string][];
  readonly body: string;
}

/** Sends it over the machine's network; answers with what the library makes a response or an error of. */
export async function fetchOutside(
  process: Process,
  { method, url, headers, body }: Outgoing,
): Promise<object> {
  try {
    const bytes = fromBinary(body) as Uint8Array<ArrayBuffer>;
    const init = { method, headers, ...(bytes.length > 0 ? { body: bytes } : {}) };
    const response = await process.fetch(new Request(url, init));
    const answer = {
      status: response.status,
      message: response.statusText,
      headers: [...response.headers],
      body: toBinary(new Uint8Array(await response.arrayBuffer())),
    };
    return { answer };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { host, hostname } = new URL(url);
    const refused = /^(?:localhost|127\.)/.test(hostname);
    const code = refused ? "ECONNREFUSED" : "ENOTFOUND";
    const message = refused ? `connect ECONNREFUSED ${host}` : `getaddrinfo ENOTFOUND ${hostname}`;
    return { error: { message, code, hostname } };
  }
}
