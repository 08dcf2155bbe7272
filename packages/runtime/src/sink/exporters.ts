import { onRunOpen } from "../lifecycle/run-events.ts";
import type { RunScope } from "../lifecycle/run-scope.ts";
import { attachOtlp } from "./otlp/attach-otlp.ts";
import { attachWandb } from "./wandb/attach-wandb.ts";

/** Everything that can send something away. Each is off unless its own variable is set. */
const EXPORTERS: readonly ((scope: RunScope) => void)[] = [attachOtlp, attachWandb];

let watching: boolean = false;

/** From now on every run that opens gets the exporters that its environment asks for. */
export function watchExporters(): void {
  if (watching) return;
  watching = true;
  onRunOpen((scope) => {
    for (const attach of EXPORTERS) attach(scope);
  });
}
