import type { Buildpack, Source } from "./buildpack.ts";
import { clojure } from "./clojure/clojure.ts";
import { go } from "./go/go.ts";
import { gradle } from "./gradle/gradle.ts";
import { java } from "./java/java.ts";
import { nodejs } from "./nodejs/nodejs.ts";
import { php } from "./php/php.ts";
import { python } from "./python/python.ts";
import { ruby } from "./ruby/ruby.ts";
import { scala } from "./scala/scala.ts";

/** In the order in which the platform asks them. */
const defaultBuildpacks: readonly Buildpack[] = [ruby, nodejs, clojure, python, java, gradle, scala, php, go];

export const detectAll = (source: Source): Buildpack[] =>
  defaultBuildpacks.filter((buildpack) => buildpack.detect(source));

/** The official buildpack that a name or address means: "heroku/python", its repository, its archive. */
export function findBuildpack(named: string): Buildpack | undefined {
  const id = /^(?:urn:buildpack:)?(heroku\/[a-z]+)$/.exec(named)?.[1];
  const repository = /^https:\/\/github\.com\/heroku\/heroku-buildpack-([a-z]+)(?:\.git)?(?:#.*)?$/.exec(
    named,
  );
  const archive =
    /^https:\/\/buildpack-registry\.s3\.amazonaws\.com\/buildpacks\/(heroku\/[a-z]+)\.tgz$/.exec(named);
  const wanted = id ?? archive?.[1] ?? (repository && `heroku/${repository[1]}`);
  return defaultBuildpacks.find((buildpack) => buildpack.id === wanted);
}

/** Where the platform says it has fetched an official buildpack from. */
export const archiveOf = ({ id }: Buildpack): string =>
  `https://buildpack-registry.s3.amazonaws.com/buildpacks/${id}.tgz`;
