import type { Entries } from "../definition.ts";

export const pgEntries: Entries = {
  "pg:backups": {
    summary: "list database backups",
    load: async () => (await import("../pg/backups/index.ts")).pgBackups,
  },
  "pg:backups:cancel": {
    summary: "cancel an in-progress backup or restore (default newest)",
    load: async () => (await import("../pg/backups/cancel.ts")).pgBackupsCancel,
  },
  "pg:backups:capture": {
    summary: "capture a new backup",
    load: async () => (await import("../pg/backups/capture.ts")).pgBackupsCapture,
  },
  "pg:backups:delete": {
    summary: "delete a backup",
    load: async () => (await import("../pg/backups/delete.ts")).pgBackupsDelete,
  },
  "pg:backups:download": {
    summary: "downloads database backup",
    load: async () => (await import("../pg/backups/download.ts")).pgBackupsDownload,
  },
  "pg:backups:info": {
    summary: "get information about a specific backup",
    load: async () => (await import("../pg/backups/info.ts")).pgBackupsInfo,
  },
  "pg:backups:restore": {
    summary: "restore a backup (default latest) to a database",
    load: async () => (await import("../pg/backups/restore.ts")).pgBackupsRestore,
  },
  "pg:backups:schedule": {
    summary: "schedule daily backups for given database",
    load: async () => (await import("../pg/backups/schedule.ts")).pgBackupsSchedule,
  },
  "pg:backups:schedules": {
    summary: "list backup schedule",
    load: async () => (await import("../pg/backups/schedules.ts")).pgBackupsSchedules,
  },
  "pg:backups:unschedule": {
    summary: "stop daily backups",
    load: async () => (await import("../pg/backups/unschedule.ts")).pgBackupsUnschedule,
  },
  "pg:backups:url": {
    summary: "get secret but publicly accessible URL of a backup",
    load: async () => (await import("../pg/backups/url.ts")).pgBackupsUrl,
  },
  "pg:bloat": {
    summary: "show table and index bloat in your database ordered by most wasteful",
    load: async () => (await import("../pg/needing-one.ts")).pgBloat,
  },
  "pg:blocking": {
    summary: "display queries holding locks other queries are waiting to be released",
    load: async () => (await import("../pg/reports/activity.ts")).pgBlocking,
  },
  "pg:cache-hit": {
    summary: "show index and table hit rate",
    hiddenAliases: ["pg:cache_hit"],
    load: async () => (await import("../pg/reports/sizes.ts")).pgCacheHit,
  },
  "pg:calls": {
    summary: "show 10 queries that have highest frequency of execution",
    load: async () => (await import("../pg/needing-one.ts")).pgCalls,
  },
  "pg:connection-pooling:attach": {
    summary: "add an attachment to a database using connection pooling",
    load: async () => (await import("../pg/refusals.ts")).pgConnectionPoolingAttach,
  },
  "pg:copy": {
    summary: "copy all data from source db to target",
    load: async () => (await import("../pg/copy.ts")).pgCopy,
  },
  "pg:credentials": {
    summary: "show information on credentials in the database",
    load: async () => (await import("../pg/credentials/index.ts")).pgCredentials,
  },
  "pg:credentials:create": {
    summary: "create credential within database",
    load: async () => (await import("../pg/refusals.ts")).pgCredentialsCreate,
  },
  "pg:credentials:destroy": {
    summary: "destroy credential within database",
    load: async () => (await import("../pg/refusals.ts")).pgCredentialsDestroy,
  },
  "pg:credentials:repair-default": {
    summary: "repair the permissions of the default credential within database",
    load: async () => (await import("../pg/refusals.ts")).pgCredentialsRepairDefault,
  },
  "pg:credentials:rotate": {
    summary: "rotate the database credentials",
    load: async () => (await import("../pg/credentials/rotate.ts")).pgCredentialsRotate,
  },
  "pg:credentials:url": {
    summary: "show information on a database credential",
    load: async () => (await import("../pg/credentials/url.ts")).pgCredentialsUrl,
  },
  "pg:diagnose": {
    summary: "run or view diagnostics report",
    load: async () => (await import("../pg/needing-one.ts")).pgDiagnose,
  },
  "pg:extensions": {
    summary: "list available and installed extensions",
    load: async () => (await import("../pg/reports/sizes.ts")).pgExtensions,
  },
  "pg:fdwsql": { summary: "generate fdw install sql for database" },
  "pg:index-size": {
    summary: "show the size of indexes, descending by size",
    hiddenAliases: ["pg:index_size"],
    load: async () => (await import("../pg/reports/sizes.ts")).pgIndexSize,
  },
  "pg:index-usage": {
    summary: "calculates your index hit rate (effective databases are at 99% and up)",
    hiddenAliases: ["pg:index_usage"],
    load: async () => (await import("../pg/reports/sizes.ts")).pgIndexUsage,
  },
  "pg:info": {
    summary: "show database information",
    aliases: ["pg"],
    load: async () => (await import("../pg/info.ts")).pgInfo,
  },
  "pg:kill": {
    summary: "kill a query",
    load: async () => (await import("../pg/reports/activity.ts")).pgKill,
  },
  "pg:killall": {
    summary: "terminates all connections for all credentials",
    load: async () => (await import("../pg/killall.ts")).pgKillall,
  },
  "pg:links": {
    summary: "lists all databases and information on link",
    load: async () => (await import("../pg/links.ts")).pgLinks,
  },
  "pg:links:create": { summary: "create a link between data stores" },
  "pg:links:destroy": { summary: "destroys a link between data stores" },
  "pg:locks": {
    summary: "display queries with active locks",
    load: async () => (await import("../pg/reports/activity.ts")).pgLocks,
  },
  "pg:long-running-queries": {
    summary: "show all queries longer than five minutes by descending duration",
    hiddenAliases: ["pg:long_running_queries"],
    load: async () => (await import("../pg/reports/activity.ts")).pgLongRunningQueries,
  },
  "pg:mandelbrot": {
    summary: "show the mandelbrot set",
    load: async () => (await import("../pg/needing-one.ts")).pgMandelbrot,
  },
  "pg:outliers": {
    summary: "show 10 queries that have longest execution time in aggregate",
    load: async () => (await import("../pg/needing-one.ts")).pgOutliers,
  },
  "pg:promote": {
    summary: "sets DATABASE as your DATABASE_URL",
    load: async () => (await import("../pg/promote.ts")).pgPromote,
  },
  "pg:ps": {
    summary: "view active queries with execution time",
    load: async () => (await import("../pg/reports/activity.ts")).pgPs,
  },
  "pg:psql": {
    summary: "open a psql shell to the database",
    aliases: ["psql"],
    load: async () => (await import("../pg/psql.ts")).pgPsql,
  },
  "pg:pull": {
    summary: "pull Heroku database into local or remote database",
    load: async () => (await import("../pg/transfer-here.ts")).pgPull,
  },
  "pg:push": {
    summary: "push local or remote into Heroku database",
    load: async () => (await import("../pg/transfer-here.ts")).pgPush,
  },
  "pg:records-rank": {
    summary: "show all tables and the number of rows in each ordered by number of rows descending",
    hiddenAliases: ["pg:records_rank"],
    load: async () => (await import("../pg/reports/sizes.ts")).pgRecordsRank,
  },
  "pg:reset": {
    summary: "delete all data in DATABASE",
    load: async () => (await import("../pg/reset.ts")).pgReset,
  },
  "pg:seq-scans": {
    summary: "show the count of sequential scans by table descending by order",
    hiddenAliases: ["pg:seq_scans"],
    load: async () => (await import("../pg/reports/sizes.ts")).pgSeqScans,
  },
  "pg:stats-reset": {
    summary: "calls the Postgres functions pg_stat_reset()",
    hiddenAliases: ["pg:stats_reset"],
    load: async () => (await import("../pg/refusals.ts")).pgStatsReset,
  },
  "pg:table-indexes-size": {
    summary: "show the total size of all the indexes on each table, descending by size",
    hiddenAliases: ["pg:table_indexes_size"],
    load: async () => (await import("../pg/reports/sizes.ts")).pgTableIndexesSize,
  },
  "pg:table-size": {
    summary: "show the size of the tables (excluding indexes), descending by size",
    aliases: ["pg:table_size"],
    load: async () => (await import("../pg/reports/sizes.ts")).pgTableSize,
  },
  "pg:total-index-size": {
    summary: "show the total size of all indexes in MB",
    hiddenAliases: ["pg:total_index_size"],
    load: async () => (await import("../pg/reports/sizes.ts")).pgTotalIndexSize,
  },
  "pg:total-table-size": {
    summary: "show the size of the tables (including indexes), descending by size",
    aliases: ["pg:total_table_size"],
    load: async () => (await import("../pg/reports/sizes.ts")).pgTotalTableSize,
  },
  "pg:unfollow": {
    summary: "stop a replica from following and make it a writeable database",
    load: async () => (await import("../pg/unfollow.ts")).pgUnfollow,
  },
  "pg:unused-indexes": {
    summary: "show unused and almost unused indexes",
    aliases: ["pg:unused_indexes"],
    load: async () => (await import("../pg/reports/sizes.ts")).pgUnusedIndexes,
  },
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
    load: async () => (await import("../pg/reports/activity.ts")).pgUserConnections,
  },
  "pg:vacuum-stats": {
    summary: "show dead rows and whether an automatic vacuum is expected to be triggered",
    load: async () => (await import("../pg/reports/sizes.ts")).pgVacuumStats,
  },
  "pg:wait": {
    summary: "blocks until database is available",
    load: async () => (await import("../pg/wait.ts")).pgWait,
  },
};
