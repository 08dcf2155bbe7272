import { getLogger, loggedRun, meter, metrics } from "@logwright/generated";
import { log } from "./logging.ts";
import { STARTED } from "./names.ts";

const data = { model_id: "small", device: "cpu", world_size: 1 };
log.info(STARTED, data);
getLogger("trainer").trainingStep({ loss: 1, loss_pred: 1, lr: 1 }, { step: 1 });
log.evalRegression({ metric: "auc", baseline: 1, current: 0, delta: -1, threshold: 0.1 }, { error_code: "EvalError.Regression" });
meter.counter("geno_lewm.data.cache.hit").inc();
metrics.trainingLossPred.set(1);
await loggedRun("trainer", { start: "training.run.start", data }, (logger) => logger.flush());
