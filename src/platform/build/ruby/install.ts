import type { BuildContext } from "../buildpack.ts";
import { stubOf } from "../../../files/stubs.ts";

/** Unpacks Ruby with its Bundler into the slug, where the buildpack has always put it. */
export function installRuby({ files, dir, env }: BuildContext, version: string, bundler: string): void {
  const prefix = `${dir}/vendor/ruby-${version}`;
  const specifications = `${prefix}/lib/ruby/gems/${abiOf(version)}/specifications`;
  for (const folder of [`${prefix}/bin`, specifications]) files.mkdir(folder, { parents: true });
  for (const name of ["ruby", "gem", "irb"])
    files.write(`${prefix}/bin/${name}`, stubOf(name, version), { mode: 0o755 });
  for (const name of ["bundle", "bundler"])
    files.write(`${prefix}/bin/${name}`, stubOf("bundle", version, bundler), { mode: 0o755 });
  files.write(`${prefix}/bin/rake`, stubOf("gem-program", version, "rake", "rake"), { mode: 0o755 });
  files.write(`${specifications}/rake-13.2.1.gemspec`, "# comes with Ruby\n");
  env["PATH"] = `${prefix}/bin:${dir}/bin:${dir}/vendor/bundle/bin:${env["PATH"]}`;
  env["GEM_PATH"] = `${dir}/vendor/bundle/ruby/${abiOf(version)}`;
}

export const abiOf = (version: string): string => `${version.split(".").slice(0, 2).join(".")}.0`;

/** What .profile.d sets in every dyno. */
export function runTimeEnv(
  version: string,
  isRails: boolean,
  secret: string,
): Readonly<Record<string, string>> {
  const bundle = `/app/vendor/bundle/ruby/${abiOf(version)}`;
  return {
    PATH: `/app/vendor/ruby-${version}/bin:/app/bin:/app/vendor/bundle/bin:${bundle}/bin:/usr/local/bin:/usr/bin:/bin`,
    GEM_PATH: bundle,
    BUNDLE_PATH: "vendor/bundle",
    BUNDLE_BIN: "vendor/bundle/bin",
    BUNDLE_WITHOUT: "development:test",
    BUNDLE_DEPLOYMENT: "1",
    LANG: "en_US.UTF-8",
    PUMA_PERSISTENT_TIMEOUT: "95",
    MALLOC_ARENA_MAX: "2",
    RACK_ENV: "production",
    ...(isRails && {
      RAILS_ENV: "production",
      RAILS_LOG_TO_STDOUT: "enabled",
      RAILS_SERVE_STATIC_FILES: "enabled",
      SECRET_KEY_BASE: secret,
    }),
  };
}
