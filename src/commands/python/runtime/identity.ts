let identities = 0;
const identityOf = new WeakMap<object, number>();

/** A number no other object of this process has. */
export function identity(value: object): number {
  let found = identityOf.get(value);
  if (found === undefined) identityOf.set(value, (found = ++identities));
  return found;
}

/** Objects whose class has a __hash__ of its own: the key that it gave. */
const hashes = new WeakMap<object, string>();

export const hashOfObject = (object: object): string | undefined => hashes.get(object);

/** From now on the object is the same key as all others of this hash. */
export const setHash = (object: object, hash: string): void => void hashes.set(object, `h${hash}`);
