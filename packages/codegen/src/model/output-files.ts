import { MANIFEST_FILE, REGISTRY_INDEX_FILE } from "@logwright/runtime/contract";
import type { Outputs } from "./registry.ts";

/** The files that an output may have in its folder. */
export const OUTPUT_FILES: Readonly<Record<keyof Outputs, readonly string[]>> = {
  typescript: ["events.ts", "metrics.ts", "spans.ts", "registry.ts", "index.ts", REGISTRY_INDEX_FILE, MANIFEST_FILE],
  docs: ["log-events.md", "metrics.md", "spans.md", "error-codes.md"],
  schemas: ["registry.schema.json", "record.schema.json"],
  prometheus: ["rules.yml", "rules.test.yml"],
  grafana: ["dashboard.json"],
  sql: ["duckdb.sql", "clickhouse.sql"],
};
