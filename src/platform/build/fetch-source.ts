import type { Files } from "../../files/files.ts";
import { type BlobStore, isBlobUrl } from "../model/blobs.ts";
import type { BuildSite } from "./build.ts";
import { BuildError } from "./errors.ts";
import { warn } from "./output.ts";
import { buildMinutes, runLines } from "./run.ts";

const archive = "/tmp/source.tgz";

/** The bytes that lie at an address: what was uploaded here, or what the build machine's curl can reach. */
export async function fetchSource(
  blobs: BlobStore,
  { machine, clock }: BuildSite,
  files: Files,
  url: string,
): Promise<Uint8Array> {
  if (isBlobUrl(url)) {
    const blob = blobs.read(url);
    if (!blob) throw new BuildError([warn("The source's archive has not been uploaded."), ""]);
    return blob;
  }
  const log = runLines(machine, {
    files,
    cwd: "/tmp",
    env: { HOME: "/app", PATH: "/usr/local/bin:/usr/bin:/bin" },
    command: `curl -sSfL -o ${archive} '${url.replaceAll("'", "%27")}'`,
    clock,
    deadline: clock.now() + buildMinutes * 60_000,
  });
  const said: string[] = [];
  for (let next = await log.next(); ; next = await log.next()) {
    if (!next.done) said.push(next.value);
    else if (next.value === 0) return files.read(archive);
    else throw new BuildError([warn("The source could not be downloaded:"), ...said.map(warn), ""]);
  }
}
