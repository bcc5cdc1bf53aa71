import type { Edition } from "./edition.ts";
import { todayServices } from "./services.ts";
import { largeSizes, professionalSizes, regions } from "./shared.ts";

/** Heroku as it is in 2026. The learner's account has the Eco plan, so that its apps sleep as a beginner's do. */
export const today: Edition = {
  name: "today",
  defaultBranch: "main",
  deployBranches: ["main", "master"],
  skipsBuild: "Pushed to branch other than [main, master], skipping build.",
  stack: "heroku-24",
  stacks: [
    { name: "container", state: "public" },
    { name: "heroku-22", state: "deprecated" },
    { name: "heroku-24", state: "public" },
    { name: "heroku-26", state: "public" },
  ],
  regions,
  sizes: [
    { name: "Eco", tier: "eco", memoryGiB: 0.5, cores: 8, dollars: 0, compute: 1, dedicated: false, most: 1 },
    {
      name: "Basic",
      tier: "basic",
      memoryGiB: 0.5,
      cores: 8,
      dollars: 7,
      compute: 1,
      dedicated: false,
      most: 1,
    },
    ...professionalSizes,
    ...largeSizes,
  ],
  tier: "eco",
  hostSuffix: true,
  unverifiedApps: 0,
  pool: { hours: 1000, size: "Eco" },
  routerTail: "protocol=http1.1 tls=true tls_version=tls1.3",
  passwordLogin: false,
  services: todayServices,
};
