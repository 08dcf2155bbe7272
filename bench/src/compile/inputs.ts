import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The types of the six keys of every event, and what is nearest to each in protobuf. */
const KEYS: readonly (readonly [ours: string, proto: string])[] = [
  ["double", "double"],
  ["int", "int64"],
  ["string", "string"],
  ["boolean", "bool"],
  ["duration_ms", "double"],
  ["list<double>", "repeated double"],
];

/** Writes a registry of so many events, six typed keys each, and a tenth as many metrics. */
export function writeRegistry(folder: string, events: number): void {
  const lines = ["logwright: 1", "name: acme", "version: 1.0.0", "events:"];
  for (let event = 0; event < events; event += 1) {
    lines.push(
      `  area${event % 50}.thing${event}.done:`,
      "    severity: info",
      `    summary: thing number ${event} came to its end`,
      "    data:",
    );
    for (const [index, [type]] of KEYS.entries()) lines.push(`      ${keyName(event, index)}: ${type}`);
  }
  lines.push("metrics:");
  for (let metric = 0; metric < Math.max(1, events / 10); metric += 1) {
    lines.push(
      `  acme.area${metric % 50}.thing${metric}.ends:`,
      "    kind: counter",
      "    unit: events",
      `    summary: how often thing number ${metric} ended`,
    );
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "registry.yaml"), `${lines.join("\n")}\n`);
}

/** Names of keys repeat from event to event, as in life. */
function keyName(event: number, index: number): string {
  return `field_${String.fromCharCode(97 + ((event * 7 + index) % 26))}${index}`;
}

/** Messages in one file. */
const PER_FILE = 100;

/** Writes a buf module with as many messages of as many fields. */
export function writeProtos(folder: string, messages: number): void {
  mkdirSync(join(folder, "acme", "v1"), { recursive: true });
  writeFileSync(join(folder, "buf.yaml"), "version: v2\nlint:\n  use: [STANDARD]\n");
  for (let first = 0; first < messages; first += PER_FILE) {
    const lines = ['syntax = "proto3";', "", "package acme.v1;"];
    for (let message = first; message < Math.min(messages, first + PER_FILE); message += 1) {
      lines.push("", `// Thing number ${message} came to its end.`, `message Thing${message}Done {`);
      for (const [index, [, type]] of KEYS.entries())
        lines.push(`  ${type} ${keyName(message, index)} = ${index + 1};`);
      lines.push("}");
    }
    writeFileSync(join(folder, "acme", "v1", `things${first}.proto`), `${lines.join("\n")}\n`);
  }
}
