/**
 * A value that is there at once, or comes. A loop of builtins never waits for anything, and to await what need not be
 * awaited costs more than most commands do; so what runs often answers at once where it can.
 */
export type Soon<T> = T | Promise<T>;

/** `next` with the value, at once if it is there. */
export function soon<T, U>(value: Soon<T>, next: (value: T) => Soon<U>): Soon<U> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** As `try { work } finally { after }`. */
export function lastly<T>(work: () => Soon<T>, after: () => void): Soon<T> {
  let result: Soon<T>;
  try {
    result = work();
  } catch (error) {
    after();
    throw error;
  }
  if (result instanceof Promise) return result.finally(after);
  after();
  return result;
}

/** As `try { work } catch { rescue }`; `rescue` throws on what it does not know. */
export function rescued<T>(work: () => Soon<T>, rescue: (error: unknown) => Soon<T>): Soon<T> {
  let result: Soon<T>;
  try {
    result = work();
  } catch (error) {
    return rescue(error);
  }
  return result instanceof Promise ? result.catch(rescue) : result;
}
