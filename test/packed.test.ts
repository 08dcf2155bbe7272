import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Consumer } from "./packed.ts";

const REGISTRY = `logwright: 1
name: shop
version: 1.0.0
events:
  order.placed:
    severity: info
    summary: a customer ordered
    data:
      items: { type: int, summary: number of items }
      note?: { type: string, summary: remark of the shop }
redaction:
  deny: [email]
  patterns:
    dna: { match: "[ACGT]{20,}", where: anywhere }
`;

const PROGRAM = `import { getLogger } from "../generated/index.ts";

const logger = getLogger("shop", { runId: "run-1", logDir: "logs", strict: false });
logger.orderPlaced({ items: 3 });
logger.info("order.placed", { items: 2, note: "ACGTACGTACGTACGTACGTACGT" });
`;

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
  "@logwright/runtime/crash",
  "@logwright/runtime/run",
  "@logwright/runtime/store",
  "@logwright/codegen",
  "@logwright/eslint-plugin",
])("the packed %s can be imported", (specifier) => {
  const { status, text } = consumer.run("node", [
    "--input-type=module",
    "-e",
    `await import(${JSON.stringify(specifier)})`,
  ]);
  expect(text).toBe("");
  expect(status).toBe(0);
});

test.each(["runtime", "codegen", "eslint-plugin"])(
  "the packed @logwright/%s carries nothing of a source that is gone (else remove its dist and build again)",
  (name) => {
    const folder = join(consumer.folder, "node_modules/@logwright", name);
    const built = readdirSync(join(folder, "dist"), { recursive: true, encoding: "utf8" })
      .filter((file) => !/^(?:bin|bundle)(?:\/|$)/.test(file) && /\.(?:js|d\.ts)(?:\.map)?$/.test(file))
      .map((file) => file.replace(/\.(?:js|d\.ts)(?:\.map)?$/, ".ts"));
    expect(built.length).toBeGreaterThan(10);
    expect(built.filter((source) => !existsSync(join(folder, "src", source)))).toEqual([]);
  },
);

describe("a new user in an empty folder", () => {
  beforeAll(() => {
    const init = consumer.run("logwright", ["init"]);
    expect(init.text).toContain("wrote registry.yaml");
    expect(init.status).toBe(0);
  });

  beforeEach(() => {
    consumer.write("registry.yaml", REGISTRY);
    expect(consumer.run("logwright", ["generate"]).status).toBe(0);
    expect(consumer.run("logwright", ["generate", "--check"]).status).toBe(0);
  });

  test("goes to a redacted line and a red lint", () => {
    consumer.write("src/main.ts", PROGRAM);
    expect(consumer.run("tsc", ["-p", "."]).text).toBe("");
    expect(consumer.run("eslint", ["src"]).text).toBe("");

    expect(consumer.run("node", ["dist/src/main.js"])).toEqual({ status: 0, text: "" });
    const lines = readFileSync(join(consumer.folder, "logs", "run-1.jsonl"), "utf8")
      .trimEnd()
      .split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { data: unknown }).data)).toEqual([{ items: 3 }, { items: 2 }]);

    consumer.write("src/main.ts", `${PROGRAM}console.log("done");\n`);
    const linted = consumer.run("eslint", ["src"]);
    expect(linted.status).toBe(1);
    expect(linted.text).toContain("logwright/no-print");
  });

  test("renames an event, and drift check, type checker and linter each say what to do", () => {
    consumer.write("src/main.ts", PROGRAM);
    consumer.write("registry.yaml", REGISTRY.replace("order.placed:", "order.received:"));
    const drift = consumer.run("logwright", ["generate", "--check"]);
    expect(drift.status).toBe(1);
    expect(drift.text).toContain("generated/events.ts: changed");
    expect(drift.text).toContain("Run `logwright generate`");
    const stale = consumer.run("eslint", ["src"]);
    expect(stale.status).toBe(1);
    expect(stale.text).toContain("logwright generate");

    expect(consumer.run("logwright", ["generate"]).status).toBe(0);
    const typed = consumer.run("tsc", ["-p", "."]);
    expect(typed.status).not.toBe(0);
    expect(typed.text).toContain("'orderPlaced' does not exist on type");
    const linted = consumer.run("eslint", ["src"]);
    expect(linted.status).toBe(1);
    expect(linted.text).toMatch(/Event "order\.placed" is not registered/);
  });
});

describe("docs/guides/first-steps.md", { timeout: 120_000 }, () => {
  const page = readFileSync(join(import.meta.dirname, "../docs/guides/first-steps.md"), "utf8");
  const block = (language: string, holding: string): string => {
    const blocks = [...page.matchAll(/^```(\w*)\n([^]*?)^```$/gmu)];
    return blocks.find(([, of, text]) => of === language && text?.includes(holding))?.[2] ?? "";
  };
  const done = (command: string, ...args: readonly string[]): void => {
    const { status, text } = consumer.run(command, args);
    expect(status, text).toBe(0);
  };

  beforeAll(() => done("logwright", "init"));

  test("its registry and its program give the log that it tells of", () => {
    for (const left of ["logs", "src"]) rmSync(join(consumer.folder, left), { recursive: true, force: true });
    consumer.write("registry.yaml", block("yaml", "logwright: 1"));
    consumer.write("src/main.ts", block("ts", "getLogger"));
    done("logwright", "generate");
    done("logwright", "check");
    done("tsc");
    done("eslint", ".");
    done("node", "dist/src/main.js");

    const logs = join(consumer.folder, "logs");
    const [log = ""] = readdirSync(logs).filter((file) => file.endsWith(".jsonl"));
    done("logwright", "verify", join(logs, log));
    const records = readFileSync(join(logs, log), "utf8").trimEnd().split("\n");
    expect(records.map((line) => (JSON.parse(line) as { step?: number }).step)).toEqual([undefined, 0, 100, 200]);
    expect(records.slice(1).every((line) => line.includes('"trace_id"') && line.includes('"span_id"'))).toBe(true);
    expect(readFileSync(join(logs, "metrics.prom"), "utf8")).toMatch(/^acme_data_cache_hit_total\{.*\} 300$/mu);
  });

  test("its program needs no types of Node, and nobody has to skip the check of our declarations", () => {
    consumer.write("src/main.ts", block("ts", "getLogger"));
    const alone = { types: [], skipLibCheck: false, noEmit: true };
    consumer.write("tsconfig.alone.json", JSON.stringify({ extends: "./tsconfig.json", compilerOptions: alone }));
    done("tsc", "-p", "tsconfig.alone.json");
  });

  test("its JavaScript runs as CommonJS", () => {
    consumer.write("old/package.json", '{ "name": "orders" }');
    consumer.write(
      "old/registry.yaml",
      REGISTRY.replace("order.placed", "app.start").replace("items: { type: int", "version: { type: string"),
    );
    consumer.write("old/tsconfig.generated.json", block("json", "dist/generated"));
    consumer.write("old/src/orders.js", block("js", "appStart"));
    done("logwright", "generate", "--registry", "old/registry.yaml");
    done("tsc", "-p", "old/tsconfig.generated.json");
    expect(consumer.run("node", ["old/src/orders.js"])).toEqual({ status: 0, text: "" });
  });
});
