import type { BuildContext } from "../buildpack.ts";

const folder = ({ cacheDir }: BuildContext) => `${cacheDir}/ruby`;
const signature = ({ stack }: BuildContext, ruby: string, bundler: string) =>
  `${stack}; ${ruby}; ${bundler}\n`;

/** Brings the gems of the last build back, when they fit this Ruby. Was there one? */
export function restoreCache(context: BuildContext, ruby: string, bundler: string): boolean {
  const { files, dir } = context;
  const place = folder(context);
  if (
    !files.exists(`${place}/signature`) ||
    files.text(`${place}/signature`) !== signature(context, ruby, bundler)
  )
    return false;
  if (files.exists(`${place}/bundle`)) {
    files.mkdir(`${dir}/vendor`, { parents: true });
    files.graft(`${dir}/vendor/bundle`, files.subtree(`${place}/bundle`));
  }
  return true;
}

export function saveCache(context: BuildContext, ruby: string, bundler: string): void {
  const { files, dir } = context;
  const place = folder(context);
  files.remove(place);
  files.mkdir(place, { parents: true });
  files.write(`${place}/signature`, signature(context, ruby, bundler));
  if (files.exists(`${dir}/vendor/bundle`))
    files.graft(`${place}/bundle`, files.subtree(`${dir}/vendor/bundle`));
}
