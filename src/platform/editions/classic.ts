import type { Edition } from "./edition.ts";
import { classicServices } from "./services.ts";
import { professionalSizes, regions } from "./shared.ts";

/** Heroku with its free dynos, about 2020. */
export const classic: Edition = {
  name: "classic",
  defaultBranch: "master",
  deployBranches: ["main", "master"],
  skipsBuild: "Pushed to non-master branch, skipping build.",
  stack: "heroku-18",
  stacks: [
    { name: "container", state: "public" },
    { name: "heroku-16", state: "public" },
    { name: "heroku-18", state: "public" },
  ],
  regions,
  sizes: [
    {
      name: "Free",
      tier: "free",
      memoryGiB: 0.5,
      cores: 8,
      dollars: 0,
      compute: 1,
      dedicated: false,
      most: 1,
    },
    {
      name: "Hobby",
      tier: "hobby",
      memoryGiB: 0.5,
      cores: 8,
      dollars: 7,
      compute: 1,
      dedicated: false,
      most: 1,
    },
    ...professionalSizes,
  ],
  tier: "free",
  hostSuffix: false,
  unverifiedApps: 5,
  pool: { hours: 550, size: "Free" },
  routerTail: "protocol=https",
  passwordLogin: true,
  services: classicServices,
};
