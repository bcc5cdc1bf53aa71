import type { Clock } from "../../base/clock.ts";
import type { Store } from "./store.ts";

/**
 * Waits until `find` finds something, looking at every change of the state; undefined after `ms` milliseconds.
 * On the store's own clock the wait makes an instant clock move on; on `clock.background` it does not.
 */
export async function waitFor<T>(
  store: Store,
  find: () => T | undefined,
  ms: number,
  clock: Clock = store.clock,
): Promise<T | undefined> {
  let found = find();
  if (found !== undefined) return found;
  const enough = new AbortController();
  const off = store.onChange.on(() => {
    found ??= find();
    if (found !== undefined) enough.abort(enough);
  });
  try {
    await clock.sleep(ms, enough.signal);
  } catch (error) {
    if (error !== enough) throw error;
  } finally {
    off();
  }
  return found ?? find();
}
