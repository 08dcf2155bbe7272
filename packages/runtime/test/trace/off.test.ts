import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { registry } from "../metric/support.ts";

test("before the first span nothing of the process uses an AsyncLocalStorage", () => {
  const context = resolve("packages/runtime/dist/trace/context.js");
  const spans = resolve("packages/runtime/dist/trace/span-set.js");
  const spec = JSON.stringify(registry());
  const program = `
    import { AsyncLocalStorage } from "node:async_hooks";
    let runs = 0;
    const run = AsyncLocalStorage.prototype.run;
    AsyncLocalStorage.prototype.run = function (...args) { runs++; return run.apply(this, args); };
    const enter = AsyncLocalStorage.prototype.getStore;
    let reads = 0;
    AsyncLocalStorage.prototype.getStore = function () { reads++; return enter.call(this); };
    const { traceText } = await import(${JSON.stringify(context)});
    const { declareSpans } = await import(${JSON.stringify(spans)});
    const span = declareSpans(${spec}, [{ name: "s", attributes: [] }]).span("s");
    const before = [traceText(), runs, reads];
    span(() => traceText());
    console.log(JSON.stringify([before, runs > 0, reads > 0]));
  `;
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" });
  expect(JSON.parse(output)).toEqual([["", 0, 0], true, true]);
});
