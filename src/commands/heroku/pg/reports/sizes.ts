import { defineReport } from "./report.ts";

/** Of the learner's own schemas. */
const own = "n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_toast'";
const relations = `FROM pg_class c LEFT JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${own}`;

export const pgTableSize = defineReport(
  "pg:table-size",
  `SELECT c.relname AS name, pg_size_pretty(pg_table_size(c.oid)) AS size ${relations} AND c.relkind = 'r' ORDER BY pg_table_size(c.oid) DESC, 1`,
);

export const pgTotalTableSize = defineReport(
  "pg:total-table-size",
  `SELECT c.relname AS name, pg_size_pretty(pg_total_relation_size(c.oid)) AS size ${relations} AND c.relkind = 'r' ORDER BY pg_total_relation_size(c.oid) DESC, 1`,
);

export const pgTableIndexesSize = defineReport(
  "pg:table-indexes-size",
  `SELECT c.relname AS table, pg_size_pretty(pg_indexes_size(c.oid)) AS index_size ${relations} AND c.relkind = 'r' ORDER BY pg_indexes_size(c.oid) DESC, 1`,
);

export const pgIndexSize = defineReport(
  "pg:index-size",
  `SELECT c.relname AS name, pg_size_pretty(sum(c.relpages::bigint * 8192)::bigint) AS size ${relations} AND c.relkind = 'i' GROUP BY c.relname ORDER BY sum(c.relpages) DESC, 1`,
);

export const pgTotalIndexSize = defineReport(
  "pg:total-index-size",
  `SELECT pg_size_pretty(sum(c.relpages::bigint * 8192)::bigint) AS size ${relations} AND c.relkind = 'i'`,
);

export const pgRecordsRank = defineReport(
  "pg:records-rank",
  "SELECT relname AS name, n_live_tup AS estimated_count FROM pg_stat_user_tables ORDER BY n_live_tup DESC, 1",
);

export const pgSeqScans = defineReport(
  "pg:seq-scans",
  "SELECT relname AS name, seq_scan AS count FROM pg_stat_user_tables ORDER BY seq_scan DESC, 1",
);

export const pgIndexUsage = defineReport(
  "pg:index-usage",
  "SELECT relname, CASE idx_scan WHEN 0 THEN 'Insufficient data' ELSE (100 * idx_scan / (seq_scan + idx_scan))::text END AS percent_of_times_index_used, n_live_tup AS rows_in_table FROM pg_stat_user_tables ORDER BY n_live_tup DESC, 1",
);

export const pgUnusedIndexes = defineReport(
  "pg:unused-indexes",
  "SELECT schemaname || '.' || relname AS table, indexrelname AS index, pg_size_pretty(pg_relation_size(i.indexrelid)) AS index_size, idx_scan AS index_scans FROM pg_stat_user_indexes ui JOIN pg_index i ON ui.indexrelid = i.indexrelid WHERE NOT indisunique AND idx_scan < 50 AND pg_relation_size(relid) > 5 * 8192 ORDER BY pg_relation_size(i.indexrelid) DESC, 2",
);

export const pgCacheHit = defineReport(
  "pg:cache-hit",
  "SELECT 'index hit rate' AS name, sum(idx_blks_hit) / nullif(sum(idx_blks_hit + idx_blks_read), 0) AS ratio FROM pg_statio_user_indexes UNION ALL SELECT 'table hit rate', sum(heap_blks_hit) / nullif(sum(heap_blks_hit) + sum(heap_blks_read), 0) FROM pg_statio_user_tables",
);

export const pgVacuumStats = defineReport(
  "pg:vacuum-stats",
  `SELECT s.schemaname AS schema, s.relname AS table, to_char(s.last_vacuum, 'YYYY-MM-DD HH24:MI') AS last_vacuum, to_char(s.last_autovacuum, 'YYYY-MM-DD HH24:MI') AS last_autovacuum, to_char(c.reltuples, '9G999G999G999') AS rowcount, to_char(s.n_dead_tup, '9G999G999G999') AS dead_rowcount, to_char(current_setting('autovacuum_vacuum_threshold')::integer + current_setting('autovacuum_vacuum_scale_factor')::numeric * c.reltuples::numeric, '9G999G999G999') AS autovacuum_threshold, CASE WHEN current_setting('autovacuum_vacuum_threshold')::integer + current_setting('autovacuum_vacuum_scale_factor')::numeric * c.reltuples::numeric < s.n_dead_tup THEN 'yes' END AS expect_autovacuum FROM pg_stat_user_tables s JOIN pg_class c ON s.relid = c.oid ORDER BY 1, 2`,
);

export const pgExtensions = defineReport(
  "pg:extensions",
  "SELECT * FROM pg_available_extensions ORDER BY name",
);
