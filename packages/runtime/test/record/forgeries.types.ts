// Compiled by `npm run types` and never run: each of these must stay an error.
import type { GenoLeWMLogger } from "@logwright/generated";
import type { Logger, LogRecord, Processor, RedactedRecord, Redactor, RunOutput, Sink } from "@logwright/runtime";
// @ts-expect-error the module of the brand is no entry of the package
import type { recordOf } from "@logwright/runtime/record/redacted-record";
// @ts-expect-error nor is its built file
import type { RedactedLine } from "@logwright/runtime/dist/record/redacted-line.js";

declare const raw: LogRecord;
declare const record: RedactedRecord;
declare const sink: Sink;
declare const logger: GenoLeWMLogger;
declare const either: LogRecord | RedactedRecord;
declare const output: RunOutput;
declare const redactor: Redactor;

export type Unreachable = [typeof recordOf, RedactedLine];

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
  const imitated: Redactor = { redact: () => record };
  // @ts-expect-error nor is a logger
  const forged: Logger = {
    component: "",
    runId: "",
    level: "info",
    flush: () => undefined,
    close: async () => undefined,
  };
  void [back, state, imitated, forged];
}

/** What copies a record by its type copies everything but the private part. */
export function copies(): void {
  const picked: Pick<RedactedRecord, keyof RedactedRecord> = record;
  // @ts-expect-error a choice of its members
  sink.write(picked);
  const mapped: Readonly<RedactedRecord> = record;
  // @ts-expect-error a mapped type
  sink.write(mapped);
  const partial: Partial<RedactedRecord> = record;
  // @ts-expect-error a part of it
  sink.write(partial);
  const most: Omit<RedactedRecord, "data"> = record;
  // @ts-expect-error all but one of its members
  sink.write(most);
  const { ...rest } = record;
  // @ts-expect-error the rest of a pattern
  sink.write(rest);
  // @ts-expect-error a raw record under the other's discriminant
  sink.write({ ...raw, state: "redacted" });
  // @ts-expect-error a promise of a record
  sink.write(Promise.resolve(record));
  // @ts-expect-error a list of records
  sink.write([record]);
  // @ts-expect-error text
  sink.write(record.line);
}

/** Methods are compared bivariantly: only records that exclude each other keep these apart. */
export function variance(): void {
  // @ts-expect-error a sink that takes raw records
  const greedy: Sink = { write: (one: LogRecord) => void one };
  const method: Sink = {
    // @ts-expect-error also where it is written as a method
    write(one: LogRecord) {
      void one;
    },
  };
  // @ts-expect-error one of the two
  sink.write(either);
  // @ts-expect-error neither of the two
  if (either.state === "filtered") sink.write(either);
  // @ts-expect-error the raw one of the two
  if (either.state === "raw") sink.write(either);
  // @ts-expect-error a redacted record has been filtered already
  redactor.redact(record);
  // @ts-expect-error a processor comes before the filter, and gives back a raw record
  const processor: Processor = { process: () => record };
  // @ts-expect-error one that takes redacted records
  const late: Processor = { process: (one: RedactedRecord) => one };
  void [greedy, method, processor, late];
}

export function made(): void {
  // @ts-expect-error the class is no value here
  void new RedactedRecord();
  // @ts-expect-error nor is it one to extend
  class Extended extends RedactedRecord {}
  // @ts-expect-error an implementation has no private part
  class Implemented implements RedactedRecord {}
  // @ts-expect-error the redactor is made by generated code
  void new Redactor();
  // @ts-expect-error and imitated by nobody
  class Imitated implements Redactor {
    redact(): RedactedRecord {
      return record;
    }
  }
  interface Widened extends RedactedRecord {
    readonly extra: string;
  }
  // @ts-expect-error an interface over it can be had by nobody either
  const widened: Widened = { ...record, extra: "" };
  void [Extended, Implemented, Imitated, widened];
}

export function changed(): void {
  // @ts-expect-error the record is read-only
  record.state = "redacted";
  // @ts-expect-error no part of it is another's
  record.fields = {};
  // @ts-expect-error to the bottom
  record.data = {};
  // @ts-expect-error lists, too
  (record.data["list"] as Extract<(typeof record.data)[string], readonly unknown[]>)[0] = 1;
  // @ts-expect-error what is private stays so
  void record.#line;
  // @ts-expect-error a raw record is read-only
  raw.event = "";
  // @ts-expect-error and so is its data
  raw.data["loss"] = 1;
  // @ts-expect-error and so are its fields
  raw.fields["step"] = 1;
  // @ts-expect-error the rules of a redactor are its own
  redactor.rules = [];
  // @ts-expect-error the scope of a logger, too
  logger.scope = undefined;
  // @ts-expect-error a run's output takes filtered lines
  output.append("{}\n", "info");
  // @ts-expect-error of which text cannot be made by saying so
  output.append("{}\n" satisfies string, "info");
}

/** What must stay possible. */
export function permitted(): void {
  if (either.state === "redacted") sink.write(either);
  const reader: Sink = { write: (one: { readonly line: string }) => void one.line };
  reader.write(redactor.redact(raw));
  // The compiler takes a changed record for a record: the linter forbids it, and the record is frozen.
  sink.write(Object.assign(record, { note: "x" }));
  sink.write(new Proxy(record, {}));
  sink.write(structuredClone(record));
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
