import { log, meter, run, type TeamLog } from "./logging.ts";
import { BEGUN, HITS } from "./names.ts";

log.info(BEGUN as "training.run.start", { model_id: "small", device: "cpu", world_size: 1 });
log.warn("training.step" as "training.collapse.alert", { criterion: "x", threshold: 1, value: 1 });
meter.counter(HITS as "geno_lewm.data.cache.hit").inc();
export const note = (team: TeamLog, row: { loss: number; loss_pred: number; lr: number; wallclock: number }): void => {
  log.trainingStep({ ...row });
  (team as typeof log).evalRegression({ metric: "auc", baseline: 1, current: 0, delta: -1, threshold: 0.1 }, {} as { error_code: "EvalError.Regression" });
};
await run("trainer", { start: "training.run.stort" as "training.run.start", data: { model_id: "m", device: "d", world_size: 1 } }, () => 1);
