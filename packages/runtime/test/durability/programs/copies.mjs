// Two copies of the runtime, as a dependency may bring one of its own.
import { pathToFileURL } from "node:url";
import { given, line, open, registry, sleep } from "./lib.mjs";

const second = await import(pathToFileURL(`${given.copy}/lifecycle/open-run-scope.js`).href);
const scopes = [open(), second.openRunScope(registry, { runId: "r", format: "jsonl", ...given.options })];
scopes.forEach(({ output }, i) => output.append(line(i), "info"));
process.kill(process.pid, "SIGTERM");
await sleep(5_000);
