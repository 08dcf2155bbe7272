// Compiled by `npm run types` and never run: each of these must stay an error.
import type { GenoLeWMLogger } from "@logwright/generated";
import type { Logger, LogRecord, RedactedRecord, Redactor, Sink } from "@logwright/runtime";

declare const raw: LogRecord;
declare const record: RedactedRecord;
declare const sink: Sink;
declare const logger: GenoLeWMLogger;

export function forgeries(): void {
  // @ts-expect-error a raw record is not for a sink
  sink.write(raw);
  // @ts-expect-error a copy has lost the private part
  sink.write({ ...record });
  // @ts-expect-error nor does a look-alike have one
  sink.write({
    state: "redacted",
    line: "x",
    ts: "",
    severity: "info",
    event: "",
    run_id: "",
    component: "",
    fields: {},
    data: {},
  });
  // @ts-expect-error a redacted record is no raw one
  const back: LogRecord = record;
  // @ts-expect-error the two states are different
  const state: LogRecord["state"] = record.state;
  // @ts-expect-error the line is read-only
  record.line = "x";
  // @ts-expect-error and so is the data
  record.data["loss"] = 1;
  // @ts-expect-error a redactor is no object literal
  const redactor: Redactor = { redact: () => record };
  // @ts-expect-error nor is a logger
  const forged: Logger = {
    component: "",
    runId: "",
    level: "info",
    flush: () => undefined,
    close: async () => undefined,
  };
  void [back, state, redactor, forged];
}

export function calls(): void {
  logger.trainingStep({ loss: 1, loss_pred: 1, lr: 1 }, { step: 1 });
  // @ts-expect-error a required key is missing
  logger.trainingStep({ loss: 1, lr: 1 });
  // @ts-expect-error an undeclared key
  logger.trainingStep({ loss: 1, loss_pred: 1, lr: 1, accuracy: 1 });
  // @ts-expect-error an error event needs a code
  logger.errorRaised({ message: "m" });
  // @ts-expect-error a code of the catalogue
  logger.errorRaised({ message: "m" }, { error_code: "Made.Up" });
  // @ts-expect-error a code is for errors only
  logger.trainingStep({ loss: 1, loss_pred: 1, lr: 1 }, { error_code: "InputError.BadVcf" });
  logger.info("eval.run.end", { benchmark: "b", elapsed_s: 1, metrics: { auc: 0.9 } });
  // @ts-expect-error not an info event
  logger.info("training.step", { loss: 1, loss_pred: 1, lr: 1 });
  // @ts-expect-error the keys of another event
  logger.info("eval.run.end", { loss: 1 });
  // @ts-expect-error not registered
  logger.info("eval.run.finished", {});
}
