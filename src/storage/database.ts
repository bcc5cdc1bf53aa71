import type { Saved } from "../session/classroom.ts";

/** Raised when what is saved has another shape; older ones are then not read. */
const version = 1;
const storeName = "worlds";
const key = "present";

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB failed without a reason"));
  });

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open("dyno-dojo", 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName);
  return settled(request);
}

/** What the last visit left; undefined when there is nothing this version can read. */
export async function load(): Promise<Saved | undefined> {
  const database = await open();
  try {
    const record: unknown = await settled(database.transaction(storeName).objectStore(storeName).get(key));
    const isOurs =
      typeof record === "object" && record !== null && "version" in record && record.version === version;
    return isOurs ? (record as unknown as { saved: Saved }).saved : undefined;
  } finally {
    database.close();
  }
}

/** Writes all of it in one transaction: what is read later is this whole moment or the one before. */
export async function save(saved: Saved): Promise<void> {
  const database = await open();
  try {
    const transaction = database.transaction(storeName, "readwrite", { durability: "strict" });
    transaction.objectStore(storeName).put({ version, saved }, key);
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = transaction.onerror = () =>
        reject(transaction.error ?? new Error("the transaction was aborted"));
    });
  } finally {
    database.close();
  }
}
