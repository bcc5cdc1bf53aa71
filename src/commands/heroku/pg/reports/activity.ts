import { defineHerokuCommand } from "../../definition.ts";
import { defaultDatabase } from "../argument.ts";
import { queryOutput, reach } from "../psql-service.ts";
import { defineReport, report } from "./report.ts";

const truncated = (column: string, short: boolean | undefined) =>
  short ? `CASE WHEN length(${column}) <= 40 THEN ${column} ELSE left(${column}, 38) || '…' END` : column;

export const pgPs = defineHerokuCommand({
  id: "pg:ps",
  app: "required",
  args: defaultDatabase,
  flags: { verbose: { short: "v" } },
  async run(context, { options, args }) {
    const reached = await reach(context, args.database);
    const idle = options.verbose ? "" : " AND state <> 'idle'";
    const output = await queryOutput(
      context,
      reached,
      `SELECT pid, state, application_name AS source, usename AS username, age(now(), xact_start) AS running_for, xact_start AS transaction_start, wait_event IS NOT NULL AS waiting, query FROM pg_stat_activity WHERE query <> '<insufficient privilege>'${idle} AND pid <> pg_backend_pid() ORDER BY query_start DESC`,
    );
    await context.process.stdout.write(output);
  },
});

export const pgLocks = defineHerokuCommand({
  id: "pg:locks",
  app: "required",
  args: defaultDatabase,
  flags: { truncate: { short: "t", help: "truncates queries to 40 characters" } },
  async run(context, { options, args }) {
    await report(
      context,
      await reach(context, args.database),
      `SELECT a.pid, c.relname, l.transactionid, l.granted, ${truncated("a.query", options.truncate)} AS query_snippet, age(now(), a.query_start) AS "age" FROM pg_stat_activity a, pg_locks l LEFT JOIN pg_class c ON l.relation = c.oid WHERE a.query <> '<insufficient privilege>' AND l.pid = a.pid AND l.mode = 'ExclusiveLock' AND a.pid <> pg_backend_pid() ORDER BY a.query_start`,
    );
  },
});

export const pgBlocking = defineReport(
  "pg:blocking",
  "SELECT l.pid AS blocked_pid, other.query AS blocking_statement, now() - other.query_start AS blocking_duration, held.pid AS blocking_pid, a.query AS blocked_statement, now() - a.query_start AS blocked_duration FROM pg_locks l JOIN pg_stat_activity a ON l.pid = a.pid JOIN pg_locks held ON l.transactionid = held.transactionid AND l.pid <> held.pid JOIN pg_stat_activity other ON held.pid = other.pid WHERE NOT l.granted",
);

export const pgLongRunningQueries = defineReport(
  "pg:long-running-queries",
  "SELECT pid, now() - query_start AS duration, query FROM pg_stat_activity WHERE query <> '' AND state <> 'idle' AND now() - query_start > interval '5 minutes' ORDER BY 2 DESC",
);

export const pgUserConnections = defineReport(
  "pg:user-connections",
  "SELECT usename AS credential, count(*) AS connections FROM pg_stat_activity WHERE state = 'active' GROUP BY usename ORDER BY connections DESC",
);

export const pgKill = defineHerokuCommand({
  id: "pg:kill",
  app: "required",
  args: { pid: { required: true, help: "ID of the process" }, ...defaultDatabase },
  flags: { force: { short: "f" } },
  async run(context, { options, args }) {
    const reached = await reach(context, args.database);
    const verb = options.force ? "pg_terminate_backend" : "pg_cancel_backend";
    const pid = Number.parseInt(args.pid, 10);
    await report(context, reached, `SELECT ${verb}(${Number.isNaN(pid) ? "NaN" : pid});`);
  },
});
