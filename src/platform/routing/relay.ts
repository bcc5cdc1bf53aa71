import type { Clock } from "../../base/clock.ts";

/** How the body of an answer ended: whole, its dyno gone in the middle, silent for too long, its visitor gone. */
export type BodyEnd = "whole" | "interrupted" | "idle" | "left";

interface Relaying {
  readonly clock: Clock;
  /** So many milliseconds may pass without a byte. */
  readonly silence: number;
  /** The visitor's. */
  readonly signal: AbortSignal;
  /** Hears of the body's end and its length. */
  done(end: BodyEnd, bytes: number): void;
}

/** The same body, watched on its way to the visitor. One that ends badly fails for the visitor as well. */
export function relay(
  body: ReadableStream<Uint8Array> | null,
  relaying: Relaying,
): ReadableStream<Uint8Array> | null {
  if (!body) {
    relaying.done("whole", 0);
    return null;
  }
  const reader = body.getReader();
  let bytes = 0;
  let over = false;
  const end = (how: BodyEnd) => {
    if (!over) relaying.done(how, bytes);
    over = true;
  };
  return new ReadableStream<Uint8Array>({
    // Read ahead of the visitor, so that a visitor who looks at the status alone is logged as well.
    async start(controller) {
      for (;;) {
        const next = await nextPart(reader, relaying);
        if (typeof next === "string") {
          end(next);
          if (next !== "whole") void reader.cancel().catch(() => {}); // it has failed already
          if (next === "whole") controller.close();
          else controller.error(new TypeError("The connection was closed before the answer was whole."));
          return;
        }
        bytes += next.length;
        controller.enqueue(next);
      }
    },
    cancel(reason) {
      end("left");
      return reader.cancel(reason);
    },
  });
}

async function nextPart(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  { clock, silence, signal }: Relaying,
): Promise<Uint8Array | BodyEnd> {
  const over = new AbortController();
  const part = reader.read().then(
    ({ done, value }): Uint8Array | BodyEnd => (done ? "whole" : value!),
    // The app's process broke down under the answer: what went wrong stands in its own output.
    (): BodyEnd => (signal.aborted ? "left" : "interrupted"),
  );
  const silent = clock.sleep(silence, AbortSignal.any([over.signal, signal])).then(
    (): BodyEnd => "idle",
    (): BodyEnd => "left", // or not asked for any more
  );
  try {
    return await Promise.race([part, silent]);
  } finally {
    over.abort();
  }
}
