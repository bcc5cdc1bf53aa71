import type { Entries } from "../definition.ts";

export const addonsEntries: Entries = {
  addons: {
    summary: "Lists your add-ons and attachments.",
    load: async () => (await import("../addons/index.ts")).addons,
  },
  "addons:attach": {
    summary: "attach an existing add-on resource to an app",
    load: async () => (await import("../addons/attach.ts")).addonsAttach,
  },
  "addons:create": {
    summary: "Create a new add-on resource.",
    hiddenAliases: ["addons:add"],
    load: async () => (await import("../addons/create.ts")).addonsCreate,
  },
  "addons:destroy": {
    summary: "permanently destroy an add-on resource",
    hiddenAliases: ["addons:remove"],
    load: async () => (await import("../addons/destroy.ts")).addonsDestroy,
  },
  "addons:detach": {
    summary: "detach an existing add-on resource from an app",
    load: async () => (await import("../addons/detach.ts")).addonsDetach,
  },
  "addons:docs": {
    summary: "open an add-on's Dev Center documentation in your browser",
    load: async () => (await import("../addons/docs.ts")).addonsDocs,
  },
  "addons:info": {
    summary: "show detailed add-on resource and attachment information",
    load: async () => (await import("../addons/info.ts")).addonsInfo,
  },
  "addons:open": {
    summary: "open an add-on's dashboard in your browser",
    load: async () => (await import("../addons/open.ts")).addonsOpen,
  },
  "addons:plans": {
    summary: "list all available plans for an add-on service",
    load: async () => (await import("../addons/plans.ts")).addonsPlans,
  },
  "addons:rename": {
    summary: "rename an add-on",
    load: async () => (await import("../addons/rename.ts")).addonsRename,
  },
  "addons:services": {
    summary: "list all available add-on services",
    load: async () => (await import("../addons/services.ts")).addonsServices,
  },
  "addons:upgrade": {
    summary: "change add-on plan.",
    aliases: ["addons:downgrade"],
    load: async () => (await import("../addons/upgrade.ts")).addonsUpgrade,
  },
  "addons:wait": {
    summary: "show provisioning status of the add-ons on the app",
    load: async () => (await import("../addons/wait.ts")).addonsWait,
  },
  "redis:cli": {
    summary: "opens a redis prompt",
    load: async () => (await import("../redis/needing-one.ts")).redisCli,
  },
  "redis:credentials": {
    summary: "display credentials information",
    load: async () => (await import("../redis/needing-one.ts")).redisCredentials,
  },
  "redis:info": {
    summary: "gets information about redis",
    aliases: ["redis"],
    load: async () => (await import("../redis/info.ts")).redisInfo,
  },
  "redis:keyspace-notifications": {
    summary: "set the keyspace notifications configuration",
    load: async () => (await import("../redis/needing-one.ts")).redisKeyspaceNotifications,
  },
  "redis:maxmemory": {
    summary: "set the key eviction policy when instances reach their storage limit",
    load: async () => (await import("../redis/needing-one.ts")).redisMaxmemory,
  },
  "redis:promote": {
    summary: "sets DATABASE as your REDIS_URL",
    load: async () => (await import("../redis/promote.ts")).redisPromote,
  },
  "redis:stats-reset": {
    summary: "reset all stats covered by RESETSTAT (https://redis.io/commands/config-resetstat)",
    load: async () => (await import("../redis/needing-one.ts")).redisStatsReset,
  },
  "redis:timeout": {
    summary: "set the number of seconds to wait before killing idle connections",
    load: async () => (await import("../redis/needing-one.ts")).redisTimeout,
  },
  "redis:upgrade": { summary: "perform in-place version upgrade" },
  "redis:wait": {
    summary: "wait for Redis instance to be available",
    load: async () => (await import("../redis/wait.ts")).redisWait,
  },
};
