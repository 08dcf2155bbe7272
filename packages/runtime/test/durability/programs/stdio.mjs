// Emits to standard output or error as well, and reports in a file how long the calls took.
import { writeFileSync } from "node:fs";
import { droppedRecords } from "../../../dist/sink/drop-counts.js";
import { given, line, nextTurn, open, sleep } from "./lib.mjs";

const { output } = open();
const begun = performance.now();
for (let i = 0; i < given.count; i++) {
  output.append(line(i), "info");
  if (i % 100 === 99) await nextTurn();
}
await sleep(given.linger ?? 0);
writeFileSync(given.report, JSON.stringify({ ms: performance.now() - begun, dropped: Object.fromEntries(droppedRecords()) }));
