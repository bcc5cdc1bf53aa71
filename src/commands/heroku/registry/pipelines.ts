import type { Entries } from "../definition.ts";

export const pipelinesEntries: Entries = {
  accounts: { summary: "list the Heroku accounts in your cache" },
  "accounts:add": { summary: "add the current Heroku account to your accounts cache" },
  "accounts:current": { summary: "display the current Heroku account" },
  "accounts:remove": { summary: "remove a Heroku account from your cache" },
  "accounts:set": { summary: "set the current Heroku account from your accounts cache" },
  authorizations: {
    summary: "list OAuth authorizations",
    load: async () => (await import("../authorizations/index.ts")).authorizations,
  },
  "authorizations:create": {
    summary: "create a new OAuth authorization",
    load: async () => (await import("../authorizations/create.ts")).authorizationsCreate,
  },
  "authorizations:info": {
    summary: "show an existing OAuth authorization",
    load: async () => (await import("../authorizations/info.ts")).authorizationsInfo,
  },
  "authorizations:revoke": {
    summary: "revoke OAuth authorization",
    aliases: ["authorizations:destroy"],
    load: async () => (await import("../authorizations/revoke.ts")).authorizationsRevoke,
  },
  "authorizations:rotate": {
    summary: "updates an OAuth authorization token",
    load: async () => (await import("../authorizations/rotate.ts")).authorizationsRotate,
  },
  "authorizations:update": {
    summary: "updates an OAuth authorization",
    load: async () => (await import("../authorizations/update.ts")).authorizationsUpdate,
  },
  orgs: {
    summary: "list the teams that you are a member of",
    load: async () => (await import("../teams/orgs.ts")).orgs,
  },
  "orgs:open": { summary: "open the team interface in a browser window" },
  pipelines: {
    summary: "list pipelines you have access to",
    load: async () => (await import("../pipelines/index.ts")).pipelines,
  },
  "pipelines:add": {
    summary: "add this app to a pipeline",
    load: async () => (await import("../pipelines/add.ts")).pipelinesAdd,
  },
  "pipelines:connect": {
    summary: "connect a GitHub repo to an existing pipeline",
    load: async () => (await import("../pipelines/connect.ts")).pipelinesConnect,
  },
  "pipelines:create": {
    summary: "create a new pipeline",
    load: async () => (await import("../pipelines/create.ts")).pipelinesCreate,
  },
  "pipelines:destroy": {
    summary: "destroy a pipeline",
    load: async () => (await import("../pipelines/destroy.ts")).pipelinesDestroy,
  },
  "pipelines:diff": {
    summary: "compares the latest release of this app to its downstream app(s)",
    load: async () => (await import("../pipelines/diff.ts")).pipelinesDiff,
  },
  "pipelines:info": {
    summary: "show list of apps in a pipeline",
    load: async () => (await import("../pipelines/info.ts")).pipelinesInfo,
  },
  "pipelines:open": {
    summary: "open a pipeline in dashboard",
    load: async () => (await import("../pipelines/open.ts")).pipelinesOpen,
  },
  "pipelines:promote": {
    summary: "promote the latest release of this app to its downstream app(s)",
    load: async () => (await import("../pipelines/promote.ts")).pipelinesPromote,
  },
  "pipelines:remove": {
    summary: "remove this app from its pipeline",
    load: async () => (await import("../pipelines/remove.ts")).pipelinesRemove,
  },
  "pipelines:rename": {
    summary: "rename a pipeline",
    load: async () => (await import("../pipelines/rename.ts")).pipelinesRename,
  },
  "pipelines:setup": {
    summary:
      "bootstrap a new pipeline with common settings and create a production and staging app (requires a fully formed app.json in the repo)",
  },
  "pipelines:transfer": {
    summary: "transfer ownership of a pipeline",
    load: async () => (await import("../pipelines/transfer.ts")).pipelinesTransfer,
  },
  "pipelines:update": {
    summary: "update the app's stage in a pipeline",
    load: async () => (await import("../pipelines/update.ts")).pipelinesUpdate,
  },
  teams: {
    summary: "list the teams that you are a member of",
    load: async () => (await import("../teams/index.ts")).teams,
  },
  webhooks: {
    summary: "list webhooks on an app",
    load: async () => (await import("../webhooks/index.ts")).webhooks,
  },
  "webhooks:add": {
    summary: "add a webhook to an app",
    load: async () => (await import("../webhooks/add.ts")).webhooksAdd,
  },
  "webhooks:deliveries": {
    summary: "list webhook deliveries on an app",
    load: async () => (await import("../webhooks/events.ts")).webhooksDeliveries,
  },
  "webhooks:deliveries:info": {
    summary: "info for a webhook event on an app",
    load: async () => (await import("../webhooks/events.ts")).webhooksDeliveriesInfo,
  },
  "webhooks:events": {
    summary: "list webhook events on an app",
    load: async () => (await import("../webhooks/events.ts")).webhooksEvents,
  },
  "webhooks:events:info": {
    summary: "info for a webhook event on an app",
    load: async () => (await import("../webhooks/events.ts")).webhooksEventsInfo,
  },
  "webhooks:info": {
    summary: "info for a webhook on an app",
    load: async () => (await import("../webhooks/info.ts")).webhooksInfo,
  },
  "webhooks:remove": {
    summary: "removes a webhook from an app",
    load: async () => (await import("../webhooks/remove.ts")).webhooksRemove,
  },
  "webhooks:update": {
    summary: "updates a webhook in an app",
    load: async () => (await import("../webhooks/update.ts")).webhooksUpdate,
  },
};
