import fc from "fast-check";
import { expect, test } from "vitest";
import { clickhouseTables } from "../../../src/emit/sql/clickhouse.ts";
import { clickhouseName, clickhouseText } from "../../../src/emit/sql/sql-text.ts";
import type { Registry } from "../../../src/model/registry.ts";
import { hostileText } from "../support/hostile-text.ts";
import { event, key, registry } from "../support/models.ts";
import { realRegistry } from "../support/real-registry.ts";

const tablesOf = (model: Registry): string => clickhouseTables.emit(model)[0]!.content;

/** The statements of a script, read as ClickHouse's lexer does: `--` comments, '…' and `…` with backslash escapes. */
function statements(script: string): readonly string[] {
  const tokens = script.match(/--[^\n]*|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|;|[^-'`;]+|[-'`]/gs) ?? [];
  const found: string[] = [""];
  for (const token of tokens) {
    if (token === ";") found.push("");
    else if (!token.startsWith("--"))
      found[found.length - 1] += token.startsWith("'") ? "''" : token.startsWith("`") ? "``" : token;
  }
  return found.map((statement) => statement.trim()).filter((statement) => statement !== "");
}

test("a table for the lines, a view for every event", () => {
  const model = realRegistry();
  const script = tablesOf(model);
  expect(statements(script)).toHaveLength(2 + model.events.length);
  expect(script).toContain(`CREATE TABLE IF NOT EXISTS \`geno_lewm\`.\`_lines\`
(
  _line String CODEC(ZSTD(3)),
  \`ts\` DateTime64(3, 'UTC') MATERIALIZED parseDateTime64BestEffortOrZero(JSONExtractString(_line, 'ts'), 3, 'UTC'),
  \`severity\` LowCardinality(String) MATERIALIZED JSONExtractString(_line, 'severity'),
  \`event\` LowCardinality(String) MATERIALIZED JSONExtractString(_line, 'event'),
  \`run_id\` String MATERIALIZED JSONExtractString(_line, 'run_id'),
  \`component\` LowCardinality(String) MATERIALIZED JSONExtractString(_line, 'component')
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(\`ts\`)
ORDER BY (\`event\`, \`run_id\`, \`ts\`);`);
});

test("a view takes what the table holds and extracts the rest", () => {
  const model = registry({
    events: [
      event("all.types", {
        keys: [
          key("loss", { type: "double" }),
          key("tags", { shape: "list" }),
          key("event", { type: "int" }),
          key("extra", { shape: "map", type: "int" }),
          key("any", { type: "scalar" }),
        ],
      }),
    ],
  });
  expect(tablesOf(model)).toContain(`CREATE OR REPLACE VIEW \`acme\`.\`all_types\` AS
SELECT
  \`ts\`,
  \`run_id\`,
  \`component\`,
  toFloat64OrNull(trim(BOTH '"' FROM JSONExtractRaw(_line, 'data', 'loss'))) AS \`loss\`,
  JSONExtract(_line, 'data', 'tags', 'Array(Nullable(String))') AS \`tags\`,
  toInt64OrNull(JSONExtractRaw(_line, 'data', 'event')) AS \`event\`,
  JSONExtract(_line, 'data', 'extra', 'Map(String, Nullable(Int64))') AS \`extra\`,
  multiIf(JSONType(_line, 'data', 'any') = 'String', JSONExtractString(_line, 'data', 'any'), JSONType(_line, 'data', 'any') = 'Null', NULL, JSONExtractRaw(_line, 'data', 'any')) AS \`any\`
FROM \`acme\`.\`_lines\`
WHERE \`_lines\`.\`event\` = 'all.types'
COMMENT 'a thing happened';
`);
});

test("no text or name of an author's adds a statement, whatever it holds", () => {
  const harmless = statements(tablesOf(registry({ events: [event("a", { summary: "x", keys: [key("k")] })] })));
  fc.assert(
    fc.property(hostileText, (text) => {
      const script = tablesOf(registry({ events: [event("a", { summary: text, keys: [key("k")] })] }));
      expect(statements(script)).toEqual(harmless);
      for (const quoted of [clickhouseText(text), clickhouseName(text)]) {
        expect(quoted.slice(1, -1).replace(/\\(.)/gs, "\\")).not.toMatch(/[\n\r\u202e]|\p{Surrogate}/u);
        expect(statements(quoted)).toEqual([quoted.charAt(0).repeat(2)]);
      }
    }),
  );
});
