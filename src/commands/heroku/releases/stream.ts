import { abortable } from "../../../base/signals.ts";
import type { Context } from "../definition.ts";

/** Copies what a release command prints to stdout, as it comes; warns with `notYet` when there is nothing yet. */
export async function streamOutput(
  { process, api, talk }: Context,
  url: string,
  notYet: string,
): Promise<void> {
  const response = await api.send("GET", url);
  if (response.status === 404) {
    await talk.warn(notYet);
    return;
  }
  const reader = response.body?.getReader();
  if (!reader) return;
  for (;;) {
    const { value, done } = await abortable(reader.read(), process.signal);
    if (done) return;
    await process.stdout.write(value);
  }
}
