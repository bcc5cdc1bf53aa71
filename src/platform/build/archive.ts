import { BadTar } from "../../base/tar/read-tar.ts";
import type { Files } from "../../files/files.ts";
import type { BlobStore } from "../model/blobs.ts";
import type { App, Build, Release } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { build as buildSource, type BuildSite } from "./build.ts";
import type { BuildLog } from "./buildpack.ts";
import { BuildError } from "./errors.ts";
import { fetchSource } from "./fetch-source.ts";
import { warn } from "./output.ts";
import { unpackInto } from "./unpack.ts";

/** Builds the archive at an address. */
export function buildArchive(
  store: Store,
  site: BuildSite,
  blobs: BlobStore,
  { app, build, url }: { app: App; build: Build; url: string },
): BuildLog<Release | undefined> {
  // oxlint-disable-next-line require-yield -- what brings a source may have something to say; this does not
  async function* bring(files: Files, dir: string): BuildLog {
    unpackSource(await fetchSource(blobs, site, files, url), files, dir);
  }
  return buildSource(store, site, { app, build, bring });
}

/** Throws BuildError for what is no archive. */
export function unpackSource(archive: Uint8Array, files: Files, dir: string): void {
  try {
    unpackInto(archive, files, dir);
  } catch (error) {
    if (!(error instanceof BadTar)) throw error;
    throw new BuildError([warn(`The source is no archive that tar can read: ${error.message}`), ""]);
  }
}
