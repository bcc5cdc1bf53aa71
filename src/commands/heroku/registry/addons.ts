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
  "pg:backups": {
    summary: "list database backups",
    load: async () => (await import("../pg/backups/index.ts")).pgBackups,
  },
  "pg:backups:cancel": { summary: "cancel an in-progress backup or restore (default newest)" },
  "pg:backups:capture": { summary: "capture a new backup" },
  "pg:backups:delete": { summary: "delete a backup" },
  "pg:backups:download": { summary: "downloads database backup" },
  "pg:backups:info": { summary: "get information about a specific backup" },
  "pg:backups:restore": { summary: "restore a backup (default latest) to a database" },
  "pg:backups:schedule": { summary: "schedule daily backups for given database" },
  "pg:backups:schedules": {
    summary: "list backup schedule",
    load: async () => (await import("../pg/backups/schedules.ts")).pgBackupsSchedules,
  },
  "pg:backups:unschedule": { summary: "stop daily backups" },
  "pg:backups:url": { summary: "get secret but publicly accessible URL of a backup" },
  "pg:bloat": { summary: "show table and index bloat in your database ordered by most wasteful" },
  "pg:blocking": { summary: "display queries holding locks other queries are waiting to be released" },
  "pg:cache-hit": { summary: "show index and table hit rate", hiddenAliases: ["pg:cache_hit"] },
  "pg:calls": { summary: "show 10 queries that have highest frequency of execution" },
  "pg:connection-pooling:attach": { summary: "add an attachment to a database using connection pooling" },
  "pg:copy": { summary: "copy all data from source db to target" },
  "pg:credentials": { summary: "show information on credentials in the database" },
  "pg:credentials:create": { summary: "create credential within database" },
  "pg:credentials:destroy": { summary: "destroy credential within database" },
  "pg:credentials:repair-default": {
    summary: "repair the permissions of the default credential within database",
  },
  "pg:credentials:rotate": { summary: "rotate the database credentials" },
  "pg:credentials:url": {
    summary: "show information on a database credential",
    load: async () => (await import("../pg/credentials/url.ts")).pgCredentialsUrl,
  },
  "pg:diagnose": { summary: "run or view diagnostics report" },
  "pg:extensions": { summary: "list available and installed extensions" },
  "pg:fdwsql": { summary: "generate fdw install sql for database" },
  "pg:index-size": {
    summary: "show the size of indexes, descending by size",
    hiddenAliases: ["pg:index_size"],
  },
  "pg:index-usage": {
    summary: "calculates your index hit rate (effective databases are at 99% and up)",
    hiddenAliases: ["pg:index_usage"],
  },
  "pg:info": {
    summary: "show database information",
    aliases: ["pg"],
    load: async () => (await import("../pg/info.ts")).pgInfo,
  },
  "pg:kill": { summary: "kill a query" },
  "pg:killall": { summary: "terminates all connections for all credentials" },
  "pg:links": { summary: "lists all databases and information on link" },
  "pg:links:create": { summary: "create a link between data stores" },
  "pg:links:destroy": { summary: "destroys a link between data stores" },
  "pg:locks": { summary: "display queries with active locks" },
  "pg:long-running-queries": {
    summary: "show all queries longer than five minutes by descending duration",
    hiddenAliases: ["pg:long_running_queries"],
  },
  "pg:mandelbrot": { summary: "show the mandelbrot set" },
  "pg:outliers": { summary: "show 10 queries that have longest execution time in aggregate" },
  "pg:promote": {
    summary: "sets DATABASE as your DATABASE_URL",
    load: async () => (await import("../pg/promote.ts")).pgPromote,
  },
  "pg:ps": { summary: "view active queries with execution time" },
  "pg:psql": { summary: "open a psql shell to the database", aliases: ["psql"] },
  "pg:pull": { summary: "pull Heroku database into local or remote database" },
  "pg:push": { summary: "push local or remote into Heroku database" },
  "pg:records-rank": {
    summary: "show all tables and the number of rows in each ordered by number of rows descending",
    hiddenAliases: ["pg:records_rank"],
  },
  "pg:reset": {
    summary: "delete all data in DATABASE",
    load: async () => (await import("../pg/reset.ts")).pgReset,
  },
  "pg:seq-scans": {
    summary: "show the count of sequential scans by table descending by order",
    hiddenAliases: ["pg:seq_scans"],
  },
  "pg:settings": { summary: "show your current database settings" },
  "pg:settings:auto-explain": {
    summary: "Automatically log execution plans of queries without running EXPLAIN by hand.",
  },
  "pg:settings:auto-explain:log-analyze": { summary: "Shows actual run times on the execution plan." },
  "pg:settings:auto-explain:log-buffers": {
    summary: "Includes buffer usage statistics when execution plans are logged.",
  },
  "pg:settings:auto-explain:log-format": { summary: "selects the EXPLAIN output format to be used" },
  "pg:settings:auto-explain:log-min-duration": {
    summary: "Sets the minimum execution time in milliseconds for a statement's plan to be logged.",
  },
  "pg:settings:auto-explain:log-nested-statements": {
    summary: "Nested statements are included in the execution plan's log.",
  },
  "pg:settings:auto-explain:log-triggers": {
    summary: "Includes trigger execution statistics in execution plan logs.",
  },
  "pg:settings:auto-explain:log-verbose": { summary: "Include verbose details in execution plans." },
  "pg:settings:data-connector-details-logs": {
    summary: 'displays stats on replication slots on your database, the default value is "off"',
    aliases: ["pg:settings:explain-data-connector-details"],
  },
  "pg:settings:log-connections": {
    summary: "Controls whether a log message is produced when a login attempt is made. Default is true.",
  },
  "pg:settings:log-lock-waits": {
    summary:
      "Controls whether a log message is produced when a session waits longer than the deadlock_timeout to acquire a lock. deadlock_timeout is set to 1 second",
  },
  "pg:settings:log-min-duration-statement": {
    summary:
      "The duration of each completed statement will be logged if the statement completes after the time specified by VALUE.",
  },
  "pg:settings:log-min-error-statement": {
    summary:
      "log-min-error-statement controls the logging of SQL statements that cause an error at a specified severity level.",
  },
  "pg:settings:log-statement": { summary: "log_statement controls which SQL statements are logged." },
  "pg:settings:track-functions": {
    summary: "track_functions controls tracking of function call counts and time used. Default is none.",
  },
  "pg:stats-reset": {
    summary: "calls the Postgres functions pg_stat_reset()",
    hiddenAliases: ["pg:stats_reset"],
  },
  "pg:table-indexes-size": {
    summary: "show the total size of all the indexes on each table, descending by size",
    hiddenAliases: ["pg:table_indexes_size"],
  },
  "pg:table-size": {
    summary: "show the size of the tables (excluding indexes), descending by size",
    aliases: ["pg:table_size"],
  },
  "pg:total-index-size": {
    summary: "show the total size of all indexes in MB",
    hiddenAliases: ["pg:total_index_size"],
  },
  "pg:total-table-size": {
    summary: "show the size of the tables (including indexes), descending by size",
    aliases: ["pg:total_table_size"],
  },
  "pg:unfollow": { summary: "stop a replica from following and make it a writeable database" },
  "pg:unused-indexes": { summary: "show unused and almost unused indexes", aliases: ["pg:unused_indexes"] },
  "pg:upgrade:cancel": {
    summary: "cancels a scheduled upgrade. You can't cancel a version upgrade that's in progress.",
  },
  "pg:upgrade:dryrun": {
    summary:
      "simulates a Postgres version upgrade on a Standard-tier and higher leader database by creating and upgrading a follower database. Heroku sends the results of the test upgrade via email.",
  },
  "pg:upgrade:prepare": {
    summary:
      "prepares the upgrade for Standard-tier and higher leader databases and schedules it for the next available maintenance window. To start a version upgrade on Essential-tier and follower databases, use heroku pg:upgrade:run instead.",
  },
  "pg:upgrade:run": { summary: "starts a Postgres version upgrade" },
  "pg:upgrade:wait": {
    summary: "provides the status of an upgrade and blocks it until the operation is complete",
  },
  "pg:user-connections": {
    summary: "returns the number of connections per credential",
    hiddenAliases: ["pg:user_connections"],
  },
  "pg:vacuum-stats": {
    summary: "show dead rows and whether an automatic vacuum is expected to be triggered",
  },
  "pg:wait": {
    summary: "blocks until database is available",
    load: async () => (await import("../pg/wait.ts")).pgWait,
  },
  "redis:cli": { summary: "opens a redis prompt" },
  "redis:credentials": { summary: "display credentials information" },
  "redis:info": {
    summary: "gets information about redis",
    aliases: ["redis"],
    load: async () => (await import("../redis/info.ts")).redisInfo,
  },
  "redis:keyspace-notifications": { summary: "set the keyspace notifications configuration" },
  "redis:maxmemory": { summary: "set the key eviction policy when instances reach their storage limit" },
  "redis:promote": {
    summary: "sets DATABASE as your REDIS_URL",
    load: async () => (await import("../redis/promote.ts")).redisPromote,
  },
  "redis:stats-reset": {
    summary: "reset all stats covered by RESETSTAT (https://redis.io/commands/config-resetstat)",
  },
  "redis:timeout": { summary: "set the number of seconds to wait before killing idle connections" },
  "redis:upgrade": { summary: "perform in-place version upgrade" },
  "redis:wait": {
    summary: "wait for Redis instance to be available",
    load: async () => (await import("../redis/wait.ts")).redisWait,
  },
};
