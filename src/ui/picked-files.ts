import type { ArchiveEntry } from "../base/zip/entry.ts";

/** What a browser hands over: one archive, or the files of a folder. */
export interface Picked {
  /** Of the archive or the folder. */
  readonly name: string;
  readonly archive?: Uint8Array;
  readonly entries: readonly ArchiveEntry[];
}

const isArchive = (file: File) => /\.zip$/i.test(file.name);

/** A browser tells neither modes nor links. */
const entryOf = async (file: File, path: string): Promise<ArchiveEntry> => ({
  path,
  kind: "file",
  mode: 0o644,
  mtime: file.lastModified,
  data: new Uint8Array(await file.arrayBuffer()),
});

/** From an `<input type="file">`, for a folder or for an archive; undefined when nothing was chosen. */
export async function pickedBy(input: HTMLInputElement): Promise<Picked | undefined> {
  const files = [...(input.files ?? [])];
  const [first] = files;
  if (!first) return undefined;
  if (!input.webkitdirectory) return readAlone(first);
  const entries = await Promise.all(files.map((file) => entryOf(file, file.webkitRelativePath)));
  return { name: first.webkitRelativePath.split("/", 1)[0]!, entries };
}

const readAlone = async (file: File): Promise<Picked> =>
  isArchive(file)
    ? { name: file.name, archive: new Uint8Array(await file.arrayBuffer()), entries: [] }
    : { name: file.name.replace(/\.\w+$/, ""), entries: [await entryOf(file, file.name)] };

/** Dropped on the page: one thing, a folder or a file; undefined for what is no file. */
export async function droppedIn(transfer: DataTransfer): Promise<Picked | undefined> {
  const [item] = [...transfer.items].filter(({ kind }) => kind === "file");
  if (!item) return undefined;
  const entry = item.webkitGetAsEntry();
  const alone = item.getAsFile(); // to be asked at once: when the event is over, the items are gone
  if (!entry || isFile(entry)) return alone ? readAlone(alone) : undefined;
  return { name: entry.name, entries: await below(entry as FileSystemDirectoryEntry, entry.name) };
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject));

async function below(folder: FileSystemDirectoryEntry, path: string): Promise<ArchiveEntry[]> {
  const reader = folder.createReader();
  const all: ArchiveEntry[] = [];
  for (;;) {
    // A hundred at a time, until there are none.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    for (const entry of some) {
      const name = `${path}/${entry.name}`;
      if (isFile(entry)) all.push(await entryOf(await fileOf(entry), name));
      else all.push(...(await below(entry as FileSystemDirectoryEntry, name)));
    }
  }
}
