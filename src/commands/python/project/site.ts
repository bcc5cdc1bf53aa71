import type { Process } from "../../../shell/command.ts";
import type { PythonHome } from "../home.ts";
import { IndexClient, type Offer } from "../packaging/index-client.ts";
import { type Installed, installedIn, removeInstalled } from "../packaging/installed.ts";
import { installWheel } from "../packaging/install-wheel.ts";

/** What brings site-packages to the state a lock wants. */
export interface SitePlan {
  readonly install: readonly { readonly key: string; readonly version: string; readonly old?: Installed }[];
  readonly remove: readonly Installed[];
  /** How many are right already. */
  readonly kept: number;
}

/** `wanted`: version by canonical name. What is installed beside it goes only when `exact`; pip always stays. */
export function planSite(
  { files }: Process,
  home: PythonHome,
  wanted: ReadonlyMap<string, string>,
  exact: boolean,
): SitePlan {
  const present = installedIn(files, home.sitePackages);
  const install = [...wanted]
    .filter(([key, version]) => present.get(key)?.version !== version)
    .map(([key, version]) => ({ key, version, old: present.get(key) }));
  const remove = exact
    ? [...present].filter(([key]) => !wanted.has(key) && key !== "pip" && key !== "setuptools")
    : [];
  return { install, remove: remove.map(([, one]) => one), kept: wanted.size - install.length };
}

/** Puts one version of a package in, its old one out. Throws IndexUnreachable. */
export async function putPackage(
  process: Process,
  index: IndexClient,
  home: PythonHome,
  { key, version, old }: SitePlan["install"][number],
  installer: string,
): Promise<void> {
  const offers = await index.offers(key);
  const offer: Offer | undefined = offers.usable.find((one) => one.version === version);
  if (!offer) throw new NoWheel(key, version);
  if (old) removeInstalled(process.files, old);
  await process.clock.sleep(offer.file.size / 100_000, process.signal);
  const file = offer.isWheel
    ? offer.file
    : { ...offer.file, url: offer.file.url.replace(/\.tar\.gz$/, "-py3-none-any.whl") };
  await installWheel(process.files, home, await index.download(file), { requested: false, installer });
}

/** The index has nothing of this version that fits this Python. */
export class NoWheel extends Error {
  constructor(key: string, version: string) {
    super(`no distribution of ${key}==${version} fits this Python`);
  }
}
