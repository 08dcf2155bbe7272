// Shares its file with a neighbour, which is killed in the middle of a line.
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { given, line, nextTurn, open, sleep } from "./lib.mjs";

const { output } = open();
const path = join(given.options.logDir, "r.jsonl");

output.append(line(0), "info");
await nextTurn();
appendFileSync(path, line(100));
await sleep(120);
output.append(line(1), "info");
await nextTurn();
appendFileSync(path, '{"torn');
output.append(line(2), "info");
