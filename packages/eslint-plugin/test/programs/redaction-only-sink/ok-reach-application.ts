// clean: an application object knows the sinks, the logger and everything else
import { getLogger, type Sink } from "@logwright/runtime";
import { report } from "./report.ts";

export interface Application {
  readonly sinks: readonly Sink[];
  readonly settings: { readonly out: string };
  readonly log: ReturnType<typeof getLogger>;
}
export function run(sinks: readonly Sink[]): void {
  const application: Application = { sinks, settings: { out: "a.json" }, log: getLogger("a") };
  application.log.info("run.started");
  report(application.settings.out, ["row"]);
}
// @file: report.ts
import { writeFileSync } from "node:fs";

export function report(path: string, rows: readonly string[]): void {
  writeFileSync(path, rows.join());
}
