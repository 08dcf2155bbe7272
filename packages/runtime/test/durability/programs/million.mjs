// One million records in one tick.
import { line, open } from "./lib.mjs";

const { output } = open();
const begun = performance.now();
for (let i = 0; i < 1_000_000; i++) output.append(line(i), "info");
const seconds = (performance.now() - begun) / 1_000;
process.stderr.write(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1_024 }));
