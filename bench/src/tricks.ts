// What each trick of the hot path buys: the way it is, beside the plain way. `npm run bench:tricks`
import { defineEvent, demandPlain, now, number, text, unknownKey, value } from "@logwright/runtime/generated";
import { quoted } from "@logwright/runtime/redact";
import { benchModule } from "./emit/bench-registry.ts";
import { measure, medians } from "./emit/measure.ts";

const { registry, EVENTS } = await benchModule();
const medium = defineEvent(registry, EVENTS["medium"] as never);
const site = {
  lr: medium.site("lr"),
  loss: medium.site("loss"),
  classCounts: medium.site("class_counts"),
  rounded: defineEvent(registry, EVENTS["rounded"] as never).site("loss"),
  path: defineEvent(registry, EVENTS["labelled"] as never).site("path"),
};

const COUNT = 65_536;
const DECLARED: ReadonlySet<string> = new Set(["loss", "lr"]);
const doubles = Array.from({ length: COUNT }, () => Math.random());
const counts = Array.from({ length: COUNT / 8 }, () =>
  Array.from({ length: 6 }, () => Math.floor(Math.random() * 1e4)),
);
const words = Array.from({ length: COUNT }, (_, index) => `shard-${index % 977}/part`);
const at = <T>(items: readonly T[], index: number): T => items[index % items.length] as T;

/** Keeps the results alive. */
let sink = 0;
function use(result: string | number): void {
  sink += typeof result === "string" ? result.length : result;
}

function hasOwnKeys(payload: object): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "loss") seen |= 1;
    else if (key === "lr") seen |= 2;
    else unknownKey();
  }
  return seen;
}

/** The trick, then the plain way. */
const PAIRS: readonly (readonly [name: string, run: (index: number) => void])[] = [
  ["timestamp: kept for its millisecond", () => use(now())],
  ["timestamp: toISOString", () => use(new Date().toISOString())],
  ["double: the same as last time", () => use(number(site.lr, 0.0001))],
  ["double: precision 6, by table", (index) => use(number(site.rounded, at(doubles, index)))],
  ["double: precision 6, by toFixed", (index) => use(`"loss":${Number(at(doubles, index).toFixed(6))}`)],
  ["double: shortest digits, ours", (index) => use(number(site.loss, at(doubles, index)))],
  ["double: shortest digits, V8's", (index) => use(`"loss":${at(doubles, index)}`)],
  ["list of six integers: checked, by table", (index) => use(value(site.classCounts, at(counts, index), String))],
  ["list of six integers: join", (index) => use(`"class_counts":[${at(counts, index).join(",")}]`)],
  ["string: scan for patterns and escape, in loops", (index) => use(text(site.path, at(words, index)))],
  [
    "string: regular expression and JSON.stringify",
    (index) => use(/[ACGTN]{20,}/i.test(at(words, index)) ? "" : `"path":${JSON.stringify(at(words, index))}`),
  ],
  ["string: escape by loop", (index) => use(quoted(at(words, index)))],
  ["string: escape by JSON.stringify", (index) => use(JSON.stringify(at(words, index)))],
  ["own keys: for..in and bits", (index) => use(hasOwnKeys({ loss: index, lr: 1 }))],
  [
    "own keys: Object.keys and a Set",
    (index) => use(Object.keys({ loss: index, lr: 1 }).every((key) => DECLARED.has(key)) ? 1 : 0),
  ],
];

const candidates = PAIRS.map(([name, emit]) => ({ name, emit, flush: () => undefined }));
const figures = medians(await measure(candidates, { rounds: 9, records: 200_000 }));
if (process.argv.includes("--json")) console.log(JSON.stringify({ node: process.version, unit: "ns", figures }));
else
  for (const [name, nanoseconds] of Object.entries(figures))
    console.log(`${name.padEnd(54)}${nanoseconds.toFixed(0).padStart(6)} ns`);
if (sink < 0) throw new Error("unreachable");
