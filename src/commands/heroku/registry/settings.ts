import type { Entries } from "../definition.ts";

export const settingsEntries: Entries = {
  buildpacks: {
    summary: "list the buildpacks on an app",
    load: async () => (await import("../buildpacks/index.ts")).buildpacks,
  },
  "buildpacks:add": {
    summary: "add new app buildpack, inserting into list of buildpacks if necessary",
    load: async () => (await import("../buildpacks/add.ts")).buildpacksAdd,
  },
  "buildpacks:clear": {
    summary: "clear all buildpacks set on the app",
    load: async () => (await import("../buildpacks/clear.ts")).buildpacksClear,
  },
  "buildpacks:info": {
    summary: "fetch info about a buildpack",
    load: async () => (await import("../buildpacks/info.ts")).buildpacksInfo,
  },
  "buildpacks:remove": {
    summary: "remove a buildpack set on the app",
    load: async () => (await import("../buildpacks/remove.ts")).buildpacksRemove,
  },
  "buildpacks:search": {
    summary: "search for buildpacks",
    load: async () => (await import("../buildpacks/search.ts")).buildpacksSearch,
  },
  "buildpacks:set": { summary: "", load: async () => (await import("../buildpacks/set.ts")).buildpacksSet },
  "buildpacks:versions": {
    summary: "list versions of a buildpack",
    load: async () => (await import("../buildpacks/versions.ts")).buildpacksVersions,
  },
  certs: {
    summary: "list SSL certificates for an app",
    load: async () => (await import("../certs/index.ts")).certs,
  },
  "certs:add": {
    summary: "Add an SSL certificate to an app.",
    load: async () => (await import("../certs/add.ts")).certsAdd,
  },
  "certs:auto": {
    summary: "show ACM status for an app",
    load: async () => (await import("../certs/auto/index.ts")).certsAuto,
  },
  "certs:auto:disable": {
    summary: "disable ACM for an app",
    load: async () => (await import("../certs/auto/disable.ts")).certsAutoDisable,
  },
  "certs:auto:enable": {
    summary: "enable ACM status for an app",
    load: async () => (await import("../certs/auto/enable.ts")).certsAutoEnable,
  },
  "certs:auto:refresh": {
    summary: "refresh ACM for an app",
    load: async () => (await import("../certs/auto/refresh.ts")).certsAutoRefresh,
  },
  "certs:generate": { summary: "generate a key and a CSR or self-signed certificate" },
  "certs:info": {
    summary: "show certificate information for an SSL certificate",
    load: async () => (await import("../certs/info.ts")).certsInfo,
  },
  "certs:remove": {
    summary: "remove an SSL certificate from an app",
    load: async () => (await import("../certs/remove.ts")).certsRemove,
  },
  "certs:update": {
    summary: "update an SSL certificate on an app",
    load: async () => (await import("../certs/update.ts")).certsUpdate,
  },
  config: {
    summary: "display the config vars for an app",
    load: async () => (await import("../config/index.ts")).config,
  },
  "config:edit": {
    summary: "interactively edit config vars",
    load: async () => (await import("../config/edit.ts")).configEdit,
  },
  "config:get": {
    summary: "display a single config value for an app",
    load: async () => (await import("../config/get.ts")).configGet,
  },
  "config:set": {
    summary: "set one or more config vars",
    hiddenAliases: ["config:add"],
    load: async () => (await import("../config/set.ts")).configSet,
  },
  "config:unset": {
    summary: "unset one or more config vars",
    aliases: ["config:remove"],
    load: async () => (await import("../config/unset.ts")).configUnset,
  },
  domains: {
    summary: "list domains for an app",
    load: async () => (await import("../domains/index.ts")).domains,
  },
  "domains:add": {
    summary: "add a domain to an app",
    load: async () => (await import("../domains/add.ts")).domainsAdd,
  },
  "domains:clear": {
    summary: "remove all domains from an app",
    load: async () => (await import("../domains/clear.ts")).domainsClear,
  },
  "domains:info": {
    summary: "show detailed information for a domain on an app",
    load: async () => (await import("../domains/info.ts")).domainsInfo,
  },
  "domains:remove": {
    summary: "remove a domain from an app",
    load: async () => (await import("../domains/remove.ts")).domainsRemove,
  },
  "domains:update": {
    summary: "update a domain to use a different SSL certificate on an app",
    load: async () => (await import("../domains/update.ts")).domainsUpdate,
  },
  "domains:wait": {
    summary: "wait for domain to be active for an app",
    load: async () => (await import("../domains/wait.ts")).domainsWait,
  },
  drains: {
    summary: "display the log drains of an app",
    load: async () => (await import("../drains/index.ts")).drains,
  },
  "drains:add": {
    summary: "adds a log drain to an app",
    load: async () => (await import("../drains/add.ts")).drainsAdd,
  },
  "drains:remove": {
    summary: "removes a log drain from an app",
    load: async () => (await import("../drains/remove.ts")).drainsRemove,
  },
  features: {
    summary: "list available app features",
    load: async () => (await import("../features/index.ts")).features,
  },
  "features:disable": {
    summary: "disables an app feature",
    load: async () => (await import("../features/disable.ts")).featuresDisable,
  },
  "features:enable": {
    summary: "enables an app feature",
    load: async () => (await import("../features/enable.ts")).featuresEnable,
  },
  "features:info": {
    summary: "display information about a feature",
    load: async () => (await import("../features/info.ts")).featuresInfo,
  },
  keys: { summary: "display your SSH keys", load: async () => (await import("../keys/index.ts")).keys },
  "keys:add": { summary: "", load: async () => (await import("../keys/add.ts")).keysAdd },
  "keys:clear": {
    summary: "remove all SSH keys for current user",
    load: async () => (await import("../keys/clear.ts")).keysClear,
  },
  "keys:remove": {
    summary: "remove an SSH key from the user",
    load: async () => (await import("../keys/remove.ts")).keysRemove,
  },
  labs: { summary: "list experimental features", load: async () => (await import("../labs/index.ts")).labs },
  "labs:disable": {
    summary: "disables an experimental feature",
    load: async () => (await import("../labs/disable.ts")).labsDisable,
  },
  "labs:enable": {
    summary: "enables an experimental feature",
    load: async () => (await import("../labs/enable.ts")).labsEnable,
  },
  "labs:info": { summary: "show feature info", load: async () => (await import("../labs/info.ts")).labsInfo },
  maintenance: {
    summary: "display the current maintenance status of app",
    load: async () => (await import("../maintenance/index.ts")).maintenance,
  },
  "maintenance:off": {
    summary: "take the app out of maintenance mode",
    load: async () => (await import("../maintenance/off.ts")).maintenanceOff,
  },
  "maintenance:on": {
    summary: "put the app into maintenance mode",
    load: async () => (await import("../maintenance/on.ts")).maintenanceOn,
  },
  regions: {
    summary: "list available regions for deployment",
    load: async () => (await import("../regions.ts")).regions,
  },
  releases: {
    summary: "display the releases for an app",
    load: async () => (await import("../releases/index.ts")).releases,
  },
  "releases:info": {
    summary: "view detailed information for a release",
    load: async () => (await import("../releases/info.ts")).releasesInfo,
  },
  "releases:output": {
    summary: "View the release command output",
    load: async () => (await import("../releases/output.ts")).releasesOutput,
  },
  "releases:retry": {
    summary: "retry the latest release-phase command",
    load: async () => (await import("../releases/retry.ts")).releasesRetry,
  },
  "releases:rollback": {
    summary: "Roll back to a previous release.",
    hiddenAliases: ["rollback"],
    load: async () => (await import("../releases/rollback.ts")).releasesRollback,
  },
  status: {
    summary: "display current status of the Heroku platform",
    load: async () => (await import("../status.ts")).status,
  },
};
