import type { Store } from "../model/store.ts";

/**
 * Waits until `find` finds something, looking at every change of the state; undefined after `ms` milliseconds.
 * It is waited for in the foreground, so that an instant clock moves on.
 */
export async function waitFor<T>(
  store: Store,
  find: () => T | undefined,
  ms: number,
): Promise<T | undefined> {
  let found = find();
  if (found !== undefined) return found;
  const enough = new AbortController();
  const off = store.onChange.on(() => {
    found = find();
    if (found !== undefined) enough.abort(enough);
  });
  try {
    await store.clock.sleep(ms, enough.signal);
  } catch (error) {
    if (error !== enough) throw error;
  } finally {
    off();
  }
  return found ?? find();
}
