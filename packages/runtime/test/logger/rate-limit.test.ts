import { EVENTS, registry } from "@logwright/generated";
import { expect, test } from "vitest";
import { Emission } from "../../src/logger/emission.ts";
import { defineEvent } from "../../src/logger/event-definition.ts";
import { runExitHooks } from "../../src/lifecycle/exit-hooks.ts";
import { droppedRecords } from "../../src/sink/drop-counts.ts";
import { arrayScope } from "../reference/compare.ts";

test("what a limit leaves out is counted, and the log says how much it was", () => {
  const accounts: unknown[] = [];
  const scope = arrayScope(registry, true, []);
  const output = { ...scope.output, emitOwn: (event: string, data: object) => void accounts.push([event, data]) };
  const spec = { ...EVENTS["data.cache.hit"], rateLimit: { perSecond: 20, burst: 2 } };
  const definition = defineEvent(registry, spec);
  const context = {
    registry,
    output,
    strict: true,
    runId: "run-1",
    component: "data",
    hash: (text: string) => text,
    knobs: {},
  };
  const emission = new Emission(context, definition);
  const before = droppedRecords().get("rate_limit") ?? 0;

  expect(Array.from({ length: 7 }, () => emission.isLimited())).toEqual([false, false, true, true, true, true, true]);
  expect((droppedRecords().get("rate_limit") ?? 0) - before).toBe(5);
  expect(accounts).toEqual([]);
  const until = performance.now() + 80;
  while (performance.now() < until);
  expect(emission.isLimited()).toBe(false);
  expect(accounts).toEqual([["logwright.records.dropped", { count: 5, reason: "rate limit of data.cache.hit" }]]);

  while (!emission.isLimited());
  runExitHooks({ reason: "exit 0", isCertain: true });
  expect(accounts[1]).toEqual(["logwright.records.dropped", { count: 1, reason: "rate limit of data.cache.hit" }]);
  runExitHooks({ reason: "exit 0", isCertain: true });
  expect(accounts).toHaveLength(2);
});
