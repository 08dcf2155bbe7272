import { type ChildProcess, execFileSync, fork } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const logDir = mkdtempSync(join(tmpdir(), "logwright-service-"));
let service: ChildProcess;
let url = "";

beforeAll(async () => {
  service = fork(resolve("examples/service/dist/main.js"), ["--log-dir", logDir, "--log-level", "debug"], {
    env: { PATH: process.env["PATH"], PORT: "0", GENO_LEWM_RUN_ID: "service-1" },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    execArgv: [],
  });
  const [{ port }] = await new Promise<[{ port: number }]>((done) =>
    service.once("message", (message) => done([message as { port: number }])),
  );
  url = `http://127.0.0.1:${port}`;
});
afterAll(() => {
  service.kill("SIGKILL");
  rmSync(logDir, { recursive: true, force: true });
});

const variant = { variant_id: "00000000000000aa", conservation: 0.9, frequency: 0.001 };
const send = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/score`, { method: "POST", headers, body: JSON.stringify(body) });

describe("the example service", () => {
  test("continues its caller's trace, and says where it went on", async () => {
    const response = await send(variant, { traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01" });
    expect(await response.json()).toEqual({ score: expect.closeTo(0.9137, 4) as number, category: "pathogenic" });
    expect(response.headers.get("traceparent")).toMatch(/^00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01$/);
  });

  test("refuses what is no variant, and counts it", async () => {
    expect((await send({ ...variant, variant_id: "ACGTACGTACGTACGTACGTACGT" })).status).toBe(400);
    expect((await send({ ...variant, frequency: 2 })).status).toBe(400);
    expect((await fetch(`${url}/nowhere`)).status).toBe(404);
  });

  test("serves its metrics in the text format, and in OpenMetrics when asked", async () => {
    const text = await fetch(`${url}/metrics`);
    expect(text.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    const body = await text.text();
    expect(body).toContain("geno_lewm_inference_score_duration_seconds_count 1\n");
    expect(body).toContain('geno_lewm_errors_raised_total{code="InputError.BadVcf"} 2\n');
    const open = await fetch(`${url}/metrics`, { headers: { accept: "application/openmetrics-text; version=1.0.0" } });
    expect(open.headers.get("content-type")).toContain("application/openmetrics-text");
    expect((await open.text()).endsWith("# EOF\n")).toBe(true);
    if (process.env["CI"] === "true" || hasPromtool())
      expect(execFileSync("promtool", ["check", "metrics"], { input: body, encoding: "utf8" })).toBe("");
  });

  test("leaves its records and metrics behind when it is told to end", async () => {
    const ended = new Promise((done) => service.once("exit", (code) => done(code)));
    service.kill("SIGTERM");
    expect(await ended).toBe(0);
    const records = readFileSync(join(logDir, "service-1.jsonl"), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const scored = records.filter(({ event }) => String(event).startsWith("inference.score."));
    expect(scored.map(({ event, trace_id }) => [event, trace_id])).toEqual([
      ["inference.score.start", "4bf92f3577b34da6a3ce929d0e0e4736"],
      ["inference.score.end", "4bf92f3577b34da6a3ce929d0e0e4736"],
    ]);
    expect(readdirSync(logDir)).toContain("metrics.prom");
  });
});

function hasPromtool(): boolean {
  try {
    execFileSync("promtool", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
