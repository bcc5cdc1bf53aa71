import { BadTar } from "../../base/tar/read-tar.ts";
import { createFiles } from "../../files/memory-files.ts";
import { unpackInto } from "../build/unpack.ts";
import type { Store } from "../model/store.ts";

/** The archive of a slug has come: what lies in its folder "app" is what the slug's dynos run. */
export function keepSlug(store: Store, url: string, archive: Uint8Array): void {
  const slug = store.state.slugs[new URL(url).pathname.split("/").at(-1)!];
  if (!slug) return;
  const root = createFiles(() => store.now(), 0);
  root.mkdir("/app");
  root.chown("/app", 1000);
  const files = root.as(1000);
  try {
    unpackInto(archive, files, "/app", "app");
  } catch (error) {
    // As with the real one, nobody looks into the archive before a dyno is to run it: it then finds nothing.
    if (!(error instanceof BadTar)) throw error;
  }
  store.slugs.set(slug.id, files.subtree("/app"));
  store.dispatch({ type: "slug.made", slug: { ...slug, size: archive.length } });
}
