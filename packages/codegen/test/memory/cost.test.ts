import { expect, test } from "vitest";
import { compile, readRegistry } from "../../src/compile.ts";
import { emitAll } from "../../src/emit/emitters.ts";
import { Memory } from "../../src/memory.ts";

/** A registry of so many events with six keys each, and a tenth as many metrics. */
function registryOf(events: number, summary = "came to its end"): string {
  const types = ["double", "int", "string", "boolean", "duration_ms", "list<double>"];
  const lines = ["logwright: 1", "name: acme", "version: 1.0.0", "events:"];
  for (let event = 0; event < events; event += 1) {
    const said = event === 7 ? summary : "came to its end";
    lines.push(`  thing${event}.done:`, "    severity: info", `    summary: number ${event} ${said}`, "    data:");
    lines.push(...types.map((type, index) => `      field_${index}: ${type}`));
  }
  lines.push("metrics:");
  for (let metric = 0; metric < events / 10; metric += 1) {
    lines.push(`  acme.thing${metric}.ends:`, "    kind: counter", "    unit: events");
    lines.push(`    summary: how often number ${metric} ended`, `    from: { event: thing${metric}.done }`);
  }
  return `${lines.join("\n")}\n`;
}

/** The least CPU time of a few tries, in milliseconds: other programs only ever add to it. */
function costOf(tries: number, act: (number: number) => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let number = 0; number < tries; number += 1) {
    const before = process.cpuUsage();
    act(number);
    least = Math.min(least, process.cpuUsage(before).user / 1000);
  }
  return least;
}

test("eight times the events cost about eight times as much: less than two and a half times as much each", () => {
  const [few, many] = [200, 1600].map((events) => ({ file: "registry.yaml", text: registryOf(events) }));
  const small = costOf(4, () => compile(few as never));
  const large = costOf(1, () => compile(many as never));
  expect(large / small).toBeLessThan(8 * 2.5);
}, 240_000);

test.each(["\n", "\r\n"])(
  "a save of one event costs a small part of a whole compilation: lines end with %j",
  (end) => {
    const fileOf = (text: string): { file: string; text: string } => ({
      file: "registry.yaml",
      text: text.replaceAll("\n", end),
    });
    const texts = [0, 1, 2, 3].map((number) => fileOf(registryOf(1000, `is over ${number}`)));
    const memory = new Memory();
    const save = (number: number): void => {
      const { registry, fragments } = readRegistry(texts[number] as never, { memory });
      if (registry === undefined) throw new Error("the registry does not compile");
      emitAll(registry, fragments);
    };
    save(0);
    const saved = costOf(3, (number) => save(number + 1));
    const whole = costOf(2, (number) => compile(texts[number] as never));
    expect(saved / whole).toBeLessThan(0.6);
  },
  240_000,
);
