import type { EditionName } from "../../base/edition.ts";
import type { Files } from "../../files/files.ts";
import { join } from "../../files/paths.ts";
import type { Source } from "./buildpack.ts";

/** The source that lies in a folder. */
export const sourceAt = (files: Files, dir: string, edition: EditionName): Source => ({
  edition,
  has: (path) => files.exists(join(dir, path)),
  isFolder: (path) => files.is("directory", join(dir, path)),
  text: (path) => files.text(join(dir, path)),
  list: (path = "") => {
    const folder = join(dir, path);
    return files.is("directory", folder) ? files.list(folder).map(({ name }) => name) : [];
  },
});

/** As `ls -1A` with a slash after folders shows it. */
export const listing = (source: Source): string[] =>
  source.list().map((name) => (source.isFolder(name) ? `${name}/` : name));
