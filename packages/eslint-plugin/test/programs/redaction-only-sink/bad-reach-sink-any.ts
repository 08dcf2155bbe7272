// violation: a sink that comes into a file that names nothing, as a value without a type
import type { Sink } from "@logwright/runtime";
import { drain } from "./drain.ts";

export function start(sink: Sink): void {
  drain({ out: sink });
}
// @file: drain.ts
export function drain({ out }: { readonly out: any }): void {
  out.write({ line: "x" }); //! unprovenAtSink
}
