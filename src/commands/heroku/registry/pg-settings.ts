import type { Entries } from "../definition.ts";

export const pgSettingsEntries: Entries = {
  "pg:settings": {
    summary: "show your current database settings",
    load: async () => (await import("../pg/refusals.ts")).pgSettings,
  },
  "pg:settings:auto-explain": {
    summary: "Automatically log execution plans of queries without running EXPLAIN by hand.",
    load: async () => (await import("../pg/refusals.ts")).pgSetting("pg:settings:auto-explain"),
  },
  "pg:settings:auto-explain:log-analyze": {
    summary: "Shows actual run times on the execution plan.",
    load: async () => (await import("../pg/refusals.ts")).pgSetting("pg:settings:auto-explain:log-analyze"),
  },
  "pg:settings:auto-explain:log-buffers": {
    summary: "Includes buffer usage statistics when execution plans are logged.",
    load: async () => (await import("../pg/refusals.ts")).pgSetting("pg:settings:auto-explain:log-buffers"),
  },
  "pg:settings:auto-explain:log-format": {
    summary: "selects the EXPLAIN output format to be used",
    load: async () => (await import("../pg/refusals.ts")).pgSetting("pg:settings:auto-explain:log-format"),
  },
  "pg:settings:auto-explain:log-min-duration": {
    summary: "Sets the minimum execution time in milliseconds for a statement's plan to be logged.",
    load: async () =>
      (await import("../pg/refusals.ts")).pgSetting("pg:settings:auto-explain:log-min-duration"),
  },
  "pg:settings:auto-explain:log-nested-statements": {
    summary: "Nested statements are included in the execution plan's log.",
    load: async () =>
      (await import("../pg/refusals.ts")).pgSetting("pg:settings:auto-explain:log-nested-statements"),
  },
  "pg:settings:auto-explain:log-triggers": {
    summary: "Includes trigger execution statistics in execution plan logs.",
    load: async () => (await import("../pg/refusals.ts")).pgSetting("pg:settings:auto-explain:log-triggers"),
  },
  "pg:settings:auto-explain:log-verbose": {
    summary: "Include verbose details in execution plans.",
    load: async () => (await import("../pg/refusals.ts")).pgSetting("pg:settings:auto-explain:log-verbose"),
  },
  "pg:settings:data-connector-details-logs": {
    summary: 'displays stats on replication slots on your database, the default value is "off"',
    aliases: ["pg:settings:explain-data-connector-details"],
    load: async () =>
      (await import("../pg/refusals.ts")).pgSetting("pg:settings:data-connector-details-logs"),
  },
  "pg:settings:log-connections": {
    summary: "Controls whether a log message is produced when a login attempt is made. Default is true.",
    load: async () => (await import("../pg/refusals.ts")).pgSetting("pg:settings:log-connections"),
  },
  "pg:settings:log-lock-waits": {
    summary:
      "Controls whether a log message is produced when a session waits longer than the deadlock_timeout to acquire a lock. deadlock_timeout is set to 1 second",
    load: async () => (await import("../pg/refusals.ts")).pgSetting("pg:settings:log-lock-waits"),
  },
  "pg:settings:log-min-duration-statement": {
    summary:
      "The duration of each completed statement will be logged if the statement completes after the time specified by VALUE.",
    load: async () => (await import("../pg/refusals.ts")).pgSetting("pg:settings:log-min-duration-statement"),
  },
  "pg:settings:log-min-error-statement": {
    summary:
      "log-min-error-statement controls the logging of SQL statements that cause an error at a specified severity level.",
    load: async () => (await import("../pg/refusals.ts")).pgSetting("pg:settings:log-min-error-statement"),
  },
  "pg:settings:log-statement": {
    summary: "log_statement controls which SQL statements are logged.",
    load: async () => (await import("../pg/refusals.ts")).pgSetting("pg:settings:log-statement"),
  },
  "pg:settings:track-functions": {
    summary: "track_functions controls tracking of function call counts and time used. Default is none.",
    load: async () => (await import("../pg/refusals.ts")).pgSetting("pg:settings:track-functions"),
  },
};
