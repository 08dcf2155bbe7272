// violation: what comes from outside the program proves nothing
import { readFileSync } from "node:fs";
import type { Sink } from "@logwright/runtime";

export function replay(sink: Sink, path: string): void {
  sink.write(JSON.parse(readFileSync(path, "utf8"))); //! unprovenAtSink
}
