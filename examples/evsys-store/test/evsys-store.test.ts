import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openLogStoreFile } from "@logwright/runtime/store";
import { readEventFile } from "../../../test/tensorboard-reader.ts";
import { registry } from "../generated/registry.ts";
import { startMetricsServer } from "../src/metrics-server.ts";
import { train } from "../src/train.ts";

const EXAMPLE = join(import.meta.dirname, "..");
const PARAMS = { lr: 0.1, steps: 200, data: { points: 100, noise: 0.2 }, seed: 7 };

/** A configuration beside the example's own, so that its plugin is found. */
function configWith(port: number): { readonly path: string; readonly out: string } {
  const out = mkdtempSync(join(tmpdir(), "evsys-"));
  const text = readFileSync(join(EXAMPLE, "configs", "everything.yaml"), "utf8")
    .replace("8787", String(port))
    .replace(/plugins: .*/, `plugins: [${JSON.stringify(join(EXAMPLE, "dist", "src", "http-store.js"))}]`);
  mkdirSync(join(out, "configs"));
  writeFileSync(join(out, "configs", "run.yaml"), text);
  return { path: join(out, "configs", "run.yaml"), out };
}

const rows = (path: string): Record<string, unknown>[] =>
  readFileSync(path, "utf8")
    .trimEnd()
    .split("\n")
    .map((row) => JSON.parse(row) as Record<string, unknown>);

describe("the YAML of the log-store guide", () => {
  test("fills rows, event files and the metrics server with the same numbers", async () => {
    const server = await startMetricsServer(0);
    const { path, out } = configWith(server.port);
    const store = await openLogStoreFile(path, { registry, baseDir: out });
    const loss = train(store, PARAMS);
    await store.close();
    await server.close();

    expect(store.failures.size).toBe(0);
    expect(loss).toBeLessThan(0.01);
    const written = rows(join(out, "logs", "metrics.jsonl"));
    expect(written).toHaveLength(200 + 20 + 1);
    expect(Object.keys(written[0] ?? {})).toEqual(["ts", "step", "split", "metrics"]);
    const sent = server.received
      .filter(({ what }) => what === "metrics")
      .map(({ body }) => [body["step"], body["split"], body["metrics"]]);
    expect(sent).toEqual(written.map((row) => [row["step"], row["split"], row["metrics"]]));
    expect(server.received.filter(({ what }) => what !== "metrics").map(({ what, body }) => [what, body])).toEqual([
      [
        "hparams",
        { run_id: "run-001", params: { lr: 0.1, steps: 200, "data.points": 100, "data.noise": 0.2, seed: 7 } },
      ],
      ["artifacts", { run_id: "run-001", name: "model", path: "model.json", kind: "checkpoint" }],
    ]);
    const [file = ""] = readdirSync(join(out, "tb"));
    const scalars = readEventFile(join(out, "tb", file)).flatMap(({ step, values }) =>
      values.map(({ tag, simpleValue }) => [Number(step), tag, simpleValue]),
    );
    const losses = written.flatMap((row) =>
      row["split"] === "train" && "loss" in (row["metrics"] as object)
        ? [[row["step"], "loss", Math.fround((row["metrics"] as { loss: number }).loss)]]
        : [],
    );
    expect(scalars.filter(([, tag]) => tag === "loss")).toEqual(losses);
  });

  test("a server that is away harms no other store, and every lost call is counted", async () => {
    const server = await startMetricsServer(0);
    await server.close();
    const { path, out } = configWith(server.port);
    const store = await openLogStoreFile(path, { registry, baseDir: out, onFailure: () => undefined });
    train(store, PARAMS);
    await store.close();
    expect(rows(join(out, "logs", "metrics.jsonl"))).toHaveLength(221);
    expect(store.failures.get("multiplex[2].http metrics")).toBe(221);
  });

  test("the example runs as a program", async () => {
    const free = await startMetricsServer(0);
    await free.close();
    const { path, out } = configWith(free.port);
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(EXAMPLE, "dist", "src", "main.js"), "--out", out, "--config", path, "--port", String(free.port)],
      { encoding: "utf8" },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const log = rows(join(out, "run-001.jsonl"));
    expect(log.map((row) => row["event"])).toEqual(["server.listening", "training.start", "training.end"]);
    expect(log[2]).toMatchObject({ data: { store_failures: 0 } });
  });

  test.each(["jsonl.yaml", "multiplex.yaml", "http.yaml"])("%s opens as it stands in the guide", async (name) => {
    const out = mkdtempSync(join(tmpdir(), "evsys-"));
    const path = join(EXAMPLE, "configs", name);
    const store = await openLogStoreFile(path, { registry, baseDir: out });
    expect(readFileSync(path, "utf8")).toContain(`kind: ${store.name}`);
    await store.close();
  });
});
