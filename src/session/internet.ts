import type { Fetch } from "../base/fetch.ts";
import { npmRegistry } from "../base/npm-registry.ts";
import type { Github } from "../hosts/github/github.ts";
import type { Host } from "../network/network.ts";
import type { Platform } from "../platform/platform.ts";

const herokuHost = /^(?:[\w-]+\.)*(?:heroku|herokuapp|herokai|herokudns)\.com$/;

/** Maven Central under both its names, and Clojars. */
const mavenHosts: ReadonlySet<string> = new Set([
  "repo1.maven.org",
  "repo.maven.apache.org",
  "repo.clojars.org",
]);

/** Loads a host when its first request comes. */
function lazily(load: () => Promise<Fetch>): Fetch {
  let loaded: Promise<Fetch> | undefined;
  return async (request) => (await (loaded ??= load()))(request);
}

/** Every host of the simulated internet. Nothing of them is loaded before it is asked. */
export function internetHosts(
  platform: { load(): Promise<Platform>; loaded(): Platform | undefined },
  github: { load(): Promise<Github> },
): readonly Host[] {
  return [
    {
      answers: (host) => herokuHost.test(host) || (platform.loaded()?.answers(host) ?? false),
      fetch: async (request) => (await platform.load()).fetch(request),
    },
    {
      answers: (host) => host === "pypi.org" || host === "files.pythonhosted.org",
      fetch: lazily(async () => (await import("../hosts/pypi/pypi.ts")).createPypi()),
    },
    {
      answers: (host) => host === npmRegistry,
      fetch: lazily(async () => (await import("../hosts/npm/npm.ts")).createNpm()),
    },
    {
      answers: (host) => host === "proxy.golang.org" || host === "sum.golang.org",
      fetch: lazily(async () => (await import("../hosts/go-proxy/go-proxy.ts")).createGoProxy()),
    },
    {
      answers: (host) => mavenHosts.has(host),
      fetch: lazily(async () => (await import("../hosts/maven/maven.ts")).createMaven()),
    },
    {
      answers: (host) => host === "rubygems.org" || host === "index.rubygems.org",
      fetch: lazily(async () => (await import("../hosts/rubygems/rubygems.ts")).createRubygems()),
    },
    {
      answers: (host) => host === "repo.packagist.org" || host === "packagist.org",
      fetch: lazily(async () => (await import("../hosts/packagist/packagist.ts")).createPackagist()),
    },
    {
      answers: (host) => host === "github.com",
      fetch: async (request) => (await github.load()).fetch(request),
    },
  ];
}
