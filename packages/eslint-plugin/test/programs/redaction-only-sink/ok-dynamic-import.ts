// clean: the maker comes from a module loaded later, and makes redacted records
import type { Sink } from "@logwright/runtime";

export async function send(sink: Sink): Promise<void> {
  const { make } = await import("./make.ts");
  sink.write(make());
  const module = await import("./make.ts");
  sink.write(module.make());
}
// @file: make.ts
import { recordOf, Redactor } from "@logwright/runtime";

const redactor = new Redactor();
export function make(): any {
  return redactor.redact(recordOf("a", {}));
}
