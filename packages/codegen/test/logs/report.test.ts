import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { downsample } from "../../src/logs/report/downsample.ts";
import { html, scriptJson } from "../../src/logs/report/html.ts";
import { SeriesCollector } from "../../src/logs/report/series-collector.ts";
import { Timeline } from "../../src/logs/report/timeline.ts";
import { INDEX } from "./registry-index.ts";

const points = fc.array(
  fc.tuple(fc.nat(10_000), fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(Number.NaN))),
  { minLength: 1, maxLength: 400 },
);

describe("downsampling", () => {
  test("keeps the highest and lowest value, the ends, and the order, of any curve", () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 20 }), (pairs, stretches) => {
        const collector = new SeriesCollector();
        for (const [step, value] of pairs) collector.add(step, value);
        const { steps, values } = collector.sorted();
        const curve = downsample(steps, values, stretches);
        const finite = [...values].filter(Number.isFinite);
        const drawn = curve.values.filter((value) => value !== null);
        expect(drawn.length === 0 ? undefined : [Math.max(...drawn), Math.min(...drawn)]).toEqual(
          finite.length === 0 ? undefined : [Math.max(...finite), Math.min(...finite)],
        );
        expect([curve.steps[0], curve.steps.at(-1)]).toEqual([steps[0], steps.at(-1)]);
        expect(curve.steps).toEqual([...curve.steps].sort((left, right) => left - right));
        expect(curve.steps.length).toBeLessThanOrEqual(Math.max(stretches * 5 + 5, stretches * 4));
      }),
    );
  });

  test("keeps a gap where a value is no number", () => {
    const values = Float64Array.from({ length: 1000 }, (_, index) => (index === 500 ? Number.NaN : index));
    expect(downsample(Float64Array.from(values.keys()), values, 10).values).toContain(null);
  });

  test("keeps a single peak among a million values", () => {
    const values = new Float64Array(1_000_000);
    values[654_321] = 7;
    const curve = downsample(Float64Array.from(values.keys()), values, 1_500);
    expect(curve.values.filter((value) => value === 7)).toHaveLength(1);
    expect(curve.steps[curve.values.indexOf(7)]).toBe(654_321);
    expect(curve.steps.length).toBeLessThan(6_100);
  });
});

describe("the time line", () => {
  test("counts every record of an event exactly once", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom("a", "b"), fc.nat(100_000_000))), (records) => {
        const timeline = new Timeline();
        for (const [event, time] of records) timeline.add(event, "info", time);
        for (const { event, count, bins } of timeline.events()) {
          expect(count).toBe(records.filter(([name]) => name === event).length);
          expect(bins.reduce((sum, bin) => sum + bin, 0)).toBe(count);
        }
      }),
    );
  });
});

describe("text from a log cannot become markup", () => {
  test("in HTML or in the script's data, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.constantFrom("</script><script>alert(1)</script>", "<!--<script>", '"><img src=x onerror=alert(1)>'),
        ),
        (text) => {
          expect(html(text)).not.toMatch(/[<>"']/);
          const data = scriptJson({ text });
          expect(data).not.toMatch(/[<>]/);
          expect(JSON.parse(data)).toEqual({ text });
        },
      ),
    );
  });
});

const CLI = new URL("../../dist/cli.js", import.meta.url).pathname;
const CHROMIUM = "/usr/bin/chromium";
const hasChromium = existsSync(CHROMIUM);
if (!hasChromium && process.env["CI"] !== "true")
  process.stderr.write("report: skipped in the browser; install Debian's chromium\n");

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const STEPS = 1_000_000;
const PEAK = { step: 777_777, loss: 42 };
const at = (seconds: number): string => new Date(1_767_323_045_000 + seconds * 1000).toISOString();

function record(event: string, seconds: number, data: object, more: object = {}): string {
  return JSON.stringify({ ts: at(seconds), severity: "info", event, run_id: "r", component: "c", ...more, data });
}

/** A run with an attack in every text, and a log of `STEPS` steps. */
function project(): string {
  const folder = mkdtempSync(join(tmpdir(), "logwright-report-"));
  const directory = join(folder, "experiments", "run-1");
  mkdirSync(join(folder, "generated"), { recursive: true });
  mkdirSync(directory, { recursive: true });
  const index = {
    ...INDEX,
    metrics: [{ name: "acme.redacted", exported: "acme_redacted_keys_total", process: "redacted_keys" }],
  };
  writeFileSync(join(folder, "generated", "registry.index.json"), JSON.stringify(index));
  const attack = '</script><img src=x onerror="document.title=1">';
  const git = { commit: "0".repeat(40), dirty: false };
  writeFileSync(
    join(directory, "metadata.json"),
    JSON.stringify({
      format: 1,
      run_id: "run-1",
      registry: { name: "acme", version: "1" },
      config_hash: "c",
      git,
      dataset: { name: attack, version: "1" },
      tokenizer: { name: "t", version: "1" },
      seed: 7,
      started_at: at(0),
      ended_at: at(9),
      exit_reason: "completed",
      packages: { node: "20" },
      attempts: [],
    }),
  );
  writeFileSync(join(directory, "config_snapshot.yaml"), JSON.stringify({ note: attack }));
  writeFileSync(join(directory, "metrics.prom"), 'acme_redacted_keys_total{reason="denied",run_id="r"} 3\n');
  mkdirSync(join(directory, "logs"));
  const validation = [1, 2, 3, 4].map((part) =>
    JSON.stringify({ ts: 1, step: part * 200_000, split: "val", metrics: { loss: part / 10 } }),
  );
  writeFileSync(join(directory, "logs", "metrics.jsonl"), `${validation.join("\n")}\n`);
  const head = `{"ts":"${at(1)}","severity":"info","event":"train.step","run_id":"r","component":"c","step":`;
  let log = "";
  const chunks: string[] = [];
  for (let step = 0; step < STEPS; step++) {
    const loss = step === PEAK.step ? PEAK.loss : 2 * Math.exp(-step / 300_000) + (step % 7) / 100;
    log += `${head}${String(step)},"data":{"loss":${loss.toFixed(6)}}}\n`;
    if (log.length < 4_000_000) continue;
    chunks.push(log);
    log = "";
  }
  const failure = record(
    "failed",
    8,
    { why: attack },
    { severity: "error", error_code: "Input.Bad", frames: ["f (a.ts:1)"] },
  );
  writeFileSync(join(directory, "train.log"), `${chunks.join("")}${log}${failure}\n${record("train.end", 9, {})}\n`);
  return folder;
}

describe.skipIf(!hasChromium && process.env["CI"] !== "true")("the report in Chromium", () => {
  let browser: Browser;
  let page: Page;
  let folder = "";
  let file = "";
  const complaints: string[] = [];
  const requests: string[] = [];

  async function open(colorScheme: "light" | "dark"): Promise<Page> {
    const opened = await browser.newPage({ viewport: { width: 1300, height: 900 }, colorScheme });
    opened.on("console", (message) => complaints.push(message.text()));
    opened.on("pageerror", (error) => complaints.push(error.message));
    opened.on("request", (request) => requests.push(request.url()));
    await opened.goto(`file://${file}`);
    await opened.waitForFunction("performance.getEntriesByName('report-drawn').length > 0");
    return opened;
  }

  const drawnAt = (opened: Page): Promise<number> =>
    opened.evaluate<number>("performance.getEntriesByName('report-drawn')[0].startTime");
  const announced = (): Promise<string> => page.evaluate<string>("document.getElementById('announcer').textContent");
  const scale = (): Promise<{ min: number; max: number }> =>
    page.evaluate<{ min: number; max: number }>("(({ min, max }) => ({ min, max }))(report.views[0].plot.scales.x)");

  beforeAll(async () => {
    folder = project();
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, "report", "run-1"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    file = stdout.trim();
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    page = await open("light");
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  test("is one file that asks for nothing else, and says nothing on the console", () => {
    expect(requests.filter((url) => !url.startsWith("data:"))).toEqual([`file://${file}`]);
    expect(complaints).toEqual([]);
    expect(readFileSync(file).length).toBeLessThan(1_000_000);
  });

  test("draws a million steps in under two seconds, and no peak is missing", async () => {
    const again = await open("light");
    expect(Math.min(await drawnAt(page), await drawnAt(again))).toBeLessThan(2_000);
    await again.close();
    const data = await page.evaluate<(number | null)[][]>("report.views[0].data.map((row) => [...row])");
    const [steps = [], train = [], val = []] = data;
    expect(train[steps.indexOf(PEAK.step)]).toBe(PEAK.loss);
    expect(steps.at(-1)).toBe(STEPS - 1);
    for (const [index, step] of steps.entries()) {
      const value = train[index];
      if (typeof value !== "number" || step === null || step === PEAK.step) continue;
      expect(value).toBeCloseTo(2 * Math.exp(-step / 300_000) + (step % 7) / 100, 5);
    }
    expect(val.filter((value) => typeof value === "number")).toEqual([0.1, 0.2, 0.3, 0.4]);
    expect(await page.textContent("figcaption")).toBe(
      "train: 1000000 values, 6000 drawn, every peak among them; val: 4 values".replace(
        "6000",
        /train: 1000000 values, (\d+) drawn/.exec((await page.textContent("figcaption")) ?? "")?.[1] ?? "",
      ),
    );
  });

  test("paints the curve: the canvas is not empty", async () => {
    const painted = await page.evaluate<number>(`(() => {
      const canvas = document.querySelector("#chart-0 canvas");
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      let blue = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at + 3] > 200 && data[at + 2] > 150 && data[at] < 60) blue++;
      return blue;
    })()`);
    expect(painted).toBeGreaterThan(500);
  });

  test("shows provenance, events, errors, redactions and configuration as text, and no text as markup", async () => {
    const text = (await page.textContent("main")) ?? "";
    for (const part of [
      "0".repeat(40),
      "train.step",
      "Input.Bad",
      "f (a.ts:1)",
      "denied",
      '</script><img src=x onerror="document.title=1">',
    ])
      expect(text).toContain(part);
    expect(await page.title()).toBe("run-1");
    expect(await page.locator("img").count()).toBe(0);
  });

  test("can be used with the keyboard alone", async () => {
    await page.focus("#chart-0");
    await page.keyboard.press("End");
    expect(await announced()).toMatch(/^loss, step 999999: train 0\.\d+$/);
    await page.keyboard.press("ArrowLeft");
    expect(await announced()).not.toContain("999999");
    await page.keyboard.press("+");
    const zoomed = await scale();
    expect(zoomed.max - zoomed.min).toBeLessThan(0.8 * STEPS);
    await page.keyboard.press("0");
    expect(await scale()).toEqual({ min: 0, max: STEPS - 1 });
  });

  test("zooms by dragging", async () => {
    const box = await page.locator("#chart-0 .u-over").boundingBox();
    if (box === null) throw new Error("no plot");
    await page.mouse.move(box.x + box.width * 0.25, box.y + 50);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 60, { steps: 4 });
    await page.mouse.up();
    const { min, max } = await scale();
    expect(Math.abs(min - 0.25 * STEPS)).toBeLessThan(0.02 * STEPS);
    expect(Math.abs(max - 0.5 * STEPS)).toBeLessThan(0.02 * STEPS);
    await page.dblclick("#chart-0 .u-over");
  });

  test("gives every table a caption and headers, every chart a name, and every section a heading", async () => {
    const unnamed = await page.evaluate<number[]>(`[
      [...document.querySelectorAll("table")].filter((table) => !table.caption || !table.querySelector("th[scope]")).filter((table) => !table.closest(".uplot")).length,
      [...document.querySelectorAll(".plot")].filter((plot) => !document.getElementById(plot.getAttribute("aria-labelledby"))?.textContent || plot.tabIndex !== 0).length,
      [...document.querySelectorAll("section")].filter((section) => !document.getElementById(section.getAttribute("aria-labelledby"))).length,
    ]`);
    expect(unnamed).toEqual([0, 0, 0]);
    expect(await page.getAttribute("html", "lang")).toBe("en");
  });

  test("follows the system's light or dark, and the button; text keeps a contrast of 4.5 to 1", async () => {
    const dark = await open("dark");
    expect(await dark.getAttribute("html", "data-theme")).toBe("dark");
    for (const themed of [page, dark]) {
      const contrast = await themed.evaluate<number>(`(() => {
        const luminance = (text) => text.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)).reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
        const ratios = [...document.querySelectorAll("h1, dt, dd, caption, figcaption, .severity, .help, button")].map((element) => {
          let behind = element;
          while (getComputedStyle(behind).backgroundColor === "rgba(0, 0, 0, 0)" && behind.parentElement) behind = behind.parentElement;
          const [light, dim] = [luminance(getComputedStyle(element).color), luminance(getComputedStyle(behind).backgroundColor)].sort((a, b) => b - a);
          return (light + 0.05) / (dim + 0.05);
        });
        return Math.min(...ratios);
      })()`);
      expect(contrast).toBeGreaterThan(4.5);
    }
    await dark.click("#theme");
    expect(await dark.getAttribute("html", "data-theme")).toBe("light");
    expect(await dark.getAttribute("#theme", "aria-pressed")).toBe("false");
    await dark.close();
    expect(complaints).toEqual([]);
  });
});

describe("logwright report", () => {
  const folder = mkdtempSync(join(tmpdir(), "logwright-report-"));
  mkdirSync(join(folder, "generated"));
  writeFileSync(join(folder, "generated", "registry.index.json"), JSON.stringify(INDEX));
  writeFileSync(join(folder, "some.jsonl"), `${record("train.step", 1, { loss: 1 }, { step: 1 })}\nnot json\n`);
  const run = (...args: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [CLI, "report", ...args], { cwd: folder, encoding: "utf8" });

  test("takes a log that belongs to no run, and says what it could not read", () => {
    expect(run("some.jsonl").stdout).toBe(`${join(folder, "some.jsonl.html")}\n`);
    expect(readFileSync(join(folder, "some.jsonl.html"), "utf8")).toContain("2 lines, 1 of them unreadable");
  });

  test("gives no all-clear for lines that it could not read", () => {
    run("some.jsonl");
    const text = readFileSync(join(folder, "some.jsonl.html"), "utf8");
    expect(text).not.toContain("<p>No record of severity error or above.</p>");
    expect(text).toContain("1 line could not be read, and may be one");
  });

  test.each([
    ["metrics.prom", "# HELP a b\n# TYPE a counter\na 1\n", 3],
    ["package.json", '{"name":"a"}\n', 1],
  ])("refuses a file that holds no record, and writes nothing: %s", (name, text, lines) => {
    writeFileSync(join(folder, name), text);
    const { status, stdout, stderr } = run(name);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(`logwright: ${name}:1: `);
    expect(stderr).toContain(`none of ${String(lines)}`);
    expect(stderr).toMatch(/; name a run, or a JSONL log of this registry.*\n$/);
    expect(existsSync(join(folder, `${name}.html`))).toBe(false);
  });

  test("an empty log is a log", () => {
    writeFileSync(join(folder, "empty.jsonl"), "");
    expect(run("empty.jsonl").status).toBe(0);
  });

  test("a folder of logs that is no run is told apart from a run, and its newest log is named", () => {
    mkdirSync(join(folder, "logs"));
    expect(run("logs")).toMatchObject({
      status: 2,
      stderr: "logwright: logs is no run (a folder with metadata.json); name a run, or a JSONL log\n",
    });
    writeFileSync(join(folder, "logs/a.jsonl"), "");
    writeFileSync(join(folder, "logs/b.jsonl"), "");
    utimesSync(join(folder, "logs/b.jsonl"), 1, 1);
    expect(run("logs").stderr).toContain(
      "logs is no run (a folder with metadata.json); it has 2 logs; name one: logwright report logs/a.jsonl\n",
    );
    expect(run("logs/a.jsonl").status).toBe(0);
  });

  test("writes where it is told to, or says why not", () => {
    expect(run("some.jsonl", "--out", "x.html")).toMatchObject({ status: 0, stdout: `${join(folder, "x.html")}\n` });
    expect(run("some.jsonl", "--out", "no/x.html")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("cannot write") as string,
    });
    expect(run("nope")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('there is no run "nope"') as string,
    });
  });
});
