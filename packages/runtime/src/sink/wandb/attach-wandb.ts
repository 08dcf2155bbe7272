import { atTheVeryEnd } from "../../lifecycle/exit-hooks.ts";
import type { RunScope } from "../../lifecycle/run-scope.ts";
import { countExportDrops } from "../../metric/own-metrics.ts";
import { demandFiltered } from "../../record/redacted-record.ts";
import { errorCode } from "../system-error.ts";
import { warn } from "../warning.ts";
import { wandbSettings } from "./wandb-settings.ts";
import { WandbSink } from "./wandb-sink.ts";

/** Sends a run's training metrics to wandb when `--wandb-project` or WANDB_PROJECT names a project. */
export function attachWandb(scope: RunScope): void {
  const settings = wandbSettings(scope);
  if (settings === undefined) return;
  try {
    const sink = new WandbSink(settings, (reason, count) => {
      countExportDrops("wandb", reason, count);
      warn(
        "wandb",
        `the upload to wandb has ended (${reason}); the whole run is in ${sink.path}, and "wandb sync" uploads it`,
      );
      scope.output.emitOwn("logwright.sink.dropped", { sink: "wandb", count, reason });
    });
    scope.output.addSink({
      name: sink.name,
      write(record) {
        demandFiltered(record, scope.registry.redaction, sink.name);
        sink.write(record);
      },
      flush: () => sink.flush(),
      close: () => {
        stayOpen();
        return sink.close();
      },
    });
    const stayOpen = atTheVeryEnd((code) => {
      scope.output.flush();
      sink.closeFile(code);
    });
  } catch (error) {
    warn("wandb", `the file for wandb could not be written (${errorCode(error)}); the run goes on without it`, true);
  }
}
