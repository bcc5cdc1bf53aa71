import { statusTexts } from "../../../base/http-status.ts";
import type { Process } from "../../../shell/command.ts";

type Refusal = "ENOTFOUND" | "ECONNREFUSED" | "ECONNRESET";

/** Nobody answered: the host has no address, nothing listens at its port, or who listened hung up. */
export class Unreachable extends Error {
  readonly code: Refusal;

  constructor(code: Refusal) {
    super(code);
    this.name = "Unreachable";
    this.code = code;
  }
}

/** `process.fetch` with the network's own failures told apart from mistakes of ours. Throws Unreachable. */
export async function reach(process: Process, request: Request): Promise<Response> {
  try {
    return await process.fetch(request);
  } catch (error) {
    const code =
      error instanceof TypeError ? (error.cause as { code?: unknown } | undefined)?.code : undefined;
    if (code === "ENOTFOUND" || code === "ECONNREFUSED" || code === "ECONNRESET") throw new Unreachable(code);
    throw error;
  }
}

/** The bytes of a body as they come; a body that breaks off ends the loop by throwing. */
export async function* bodyOf(response: Response, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  if (!response.body) return;
  const reader = response.body.getReader();
  const stop = () => void reader.cancel(signal.reason);
  signal.addEventListener("abort", stop, { once: true });
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (signal.aborted) throw signal.reason;
      if (done) return;
      yield value;
    }
  } finally {
    signal.removeEventListener("abort", stop);
    await reader.cancel();
  }
}

const special: Record<string, string> = {
  etag: "ETag",
  "www-authenticate": "WWW-Authenticate",
  "x-request-id": "X-Request-ID",
  "x-ua-compatible": "X-UA-Compatible",
  te: "TE",
  dnt: "DNT",
  nel: "Nel",
};

/** The usual spelling of a header's name: `fetch` gives them in lower case only. */
export const headerName = (name: string): string =>
  special[name] ??
  name.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => dash + letter.toUpperCase());

export const reasonPhrase = (response: Response): string =>
  response.statusText || (statusTexts[response.status] ?? "");
