// violation: the maker comes from a module loaded later
import type { Sink } from "@logwright/runtime";

export async function send(sink: Sink): Promise<void> {
  const { make } = await import("./make.ts");
  sink.write(make()); //! rawToSink
  const module = await import("./make.ts");
  sink.write(module.make()); //! rawToSink
}
// @file: make.ts
import { recordOf } from "@logwright/runtime";

export function make(): any {
  return recordOf("a", {});
}
