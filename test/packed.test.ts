import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Consumer } from "./packed.ts";

let consumer: Consumer;
beforeAll(() => {
  consumer = new Consumer();
});
afterAll(() => consumer.remove());

test.each([
  "@logwright/runtime",
  "@logwright/runtime/contract",
  "@logwright/runtime/generated",
  "@logwright/runtime/redact",
  "@logwright/runtime/run",
  "@logwright/runtime/store",
  "@logwright/codegen",
  "@logwright/eslint-plugin",
])("the packed %s can be imported", (specifier) => {
  const { status, text } = consumer.run("node", ["--input-type=module", "-e", `await import(${JSON.stringify(specifier)})`]);
  expect(text).toBe("");
  expect(status).toBe(0);
});

test("a new user goes from an empty folder to a redacted line and a red lint", () => {
  const init = consumer.run("logwright", ["init"]);
  expect(init.text).toContain("registry.yaml");
  expect(init.status).toBe(0);

  consumer.write(
    "registry.yaml",
    [
      "logwright: 1",
      "name: shop",
      "version: 1.0.0",
      "events:",
      "  order.placed:",
      "    severity: info",
      "    summary: a customer ordered",
      "    data:",
      "      items: { type: int, summary: number of items }",
      "      note?: { type: string, summary: remark of the shop }",
      "redaction:",
      "  deny: [email]",
      "",
    ].join("\n"),
  );
  const generate = consumer.run("logwright", ["generate"]);
  expect(generate.text).toContain("generated");
  expect(generate.status).toBe(0);
  expect(consumer.run("logwright", ["generate", "--check"]).status).toBe(0);

  const program = [
    'import { getLogger } from "../generated/index.ts";',
    "",
    'const logger = getLogger("shop", { runId: "run-1", logDir: "logs", strict: false });',
    "logger.orderPlaced({ items: 3 });",
    'logger.info("order.placed", { items: 2, note: "ACGTACGTACGTACGTACGTACGT" });',
    "",
  ].join("\n");
  consumer.write("src/main.ts", program);
  const compiled = consumer.run("tsc", ["-p", "."]);
  expect(compiled.text).toBe("");

  const ran = consumer.run("node", ["dist/src/main.js"]);
  expect(ran.status).toBe(0);
  const lines = readFileSync(join(consumer.folder, "logs", "run-1.jsonl"), "utf8").trimEnd().split("\n");
  expect(lines.map((line) => (JSON.parse(line) as { data: unknown }).data)).toContainEqual({ items: 3 });

  expect(consumer.run("eslint", ["src"]).text).toBe("");
  consumer.write("src/main.ts", program.replace('"order.placed"', '"order.plcaed" as "order.placed"'));
  consumer.write("src/print.ts", 'export function hello(): void {\n  console.log("hello");\n}\n');
  const linted = consumer.run("eslint", ["src"]);
  expect(linted.status).toBe(1);
  expect(linted.text).toContain("no-print");
});

test("renaming an event is seen by the drift check, the type checker and the linter, each with what to do", () => {
  const registry = readFileSync(join(consumer.folder, "registry.yaml"), "utf8");
  consumer.write("src/main.ts", 'import { getLogger } from "../generated/index.ts";\n\ngetLogger("shop").orderPlaced({ items: 3 });\n');
  consumer.write("src/named.ts", 'import { getLogger } from "../generated/index.ts";\n\ngetLogger("shop").info("order.placed", { items: 3 });\n');
  consumer.write("src/print.ts", "export {};\n");
  expect(consumer.run("tsc", ["-p", "."]).text).toBe("");
  expect(consumer.run("eslint", ["src"]).text).toBe("");

  consumer.write("registry.yaml", registry.replace("order.placed:", "order.received:"));
  const drift = consumer.run("logwright", ["generate", "--check"]);
  expect(drift.status).toBe(1);
  expect(drift.text).toMatch(/generated\/events\.ts: changed/);
  expect(drift.text).toContain("logwright generate");
  const stale = consumer.run("eslint", ["src"]);
  expect(stale.status).toBe(1);
  expect(stale.text).toContain("logwright generate");

  expect(consumer.run("logwright", ["generate"]).status).toBe(0);
  const typed = consumer.run("tsc", ["-p", "."]);
  expect(typed.status).not.toBe(0);
  expect(typed.text).toContain("orderPlaced");
  const linted = consumer.run("eslint", ["src/named.ts"]);
  expect(linted.status).toBe(1);
  expect(linted.text).toMatch(/order\.placed.*not registered/);
});
