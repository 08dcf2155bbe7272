import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import { REDACTED } from "../config/presentable.ts";
import type { RunOptions } from "../config/settings.ts";
import { RUN_FILES, type RedactionRules, type RunMetadata } from "../contract/index.ts";
import { FreeForm } from "../redact/free-form.ts";
import { errorCode } from "../sink/system-error.ts";
import { warn } from "../sink/warning.ts";
import { replaceFile } from "./atomic-file.ts";
import { ended } from "./metadata.ts";
import { onProcessEnd } from "./on-process-end.ts";
import { RunError } from "./run-error.ts";
import { jsonText, runFile } from "./run-files.ts";
import type { RunMetrics } from "./run-metrics.ts";

export interface RunParts {
  readonly directory: string;
  readonly metadata: RunMetadata;
  readonly metrics: RunMetrics;
  readonly intervalS: number;
  readonly redaction: RedactionRules;
  readonly strict: boolean;
  readonly now: () => Date;
}

/** A checkpoint that was written, and what it came from. Stands beside the checkpoint as `<name>.json`. */
export interface CheckpointTrace {
  readonly run_id: string;
  readonly name: string;
  readonly step: number;
  readonly bytes: number;
  readonly sha256: string;
  /** Configuration, data, code and seed, as in `metadata.json`. */
  readonly config_hash: string;
  readonly dataset: RunMetadata["dataset"];
  readonly tokenizer: RunMetadata["tokenizer"];
  readonly git: RunMetadata["git"];
  readonly seed: number;
  /** The last value of each metric at that time. */
  readonly metrics: Readonly<Record<string, unknown>>;
}

/** A file name of a checkpoint: no folder, no leading dot. */
const CHECKPOINT_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

/** An open run. It ends with `close`, or with the process, and says how in `metadata.json`. */
export class Run {
  readonly id: string;
  /** Absolute: `<root>/<run_id>`. */
  readonly directory: string;
  /** For `getLogger(component, run.logger)`: the log is the run's `train.log`. */
  readonly logger: Required<Pick<RunOptions, "runId" | "logDir" | "fileName">>;
  readonly #parts: RunParts;
  readonly #names: FreeForm;
  readonly #timer: NodeJS.Timeout;
  readonly #forgetEnd: () => void;
  #metadata: RunMetadata;
  #isOpen = true;

  constructor(parts: RunParts) {
    this.#parts = parts;
    this.#metadata = parts.metadata;
    this.id = parts.metadata.run_id;
    this.directory = parts.directory;
    this.logger = { runId: this.id, logDir: parts.directory, fileName: RUN_FILES.log };
    this.#names = new FreeForm(parts.redaction, parts.strict, "run");
    this.#timer = setInterval(() => this.#writeMetrics(), parts.intervalS * 1000).unref();
    this.#forgetEnd = onProcessEnd((reason) => this.#save(ended(this.#metadata, reason, parts.now())));
  }

  /** What `metadata.json` says now. */
  get metadata(): RunMetadata {
    return this.#metadata;
  }

  /**
   * Adds a value to a declared metric.
   *
   * @throws RunError when the run does not declare it, or is closed
   */
  record(name: string, value: number, step?: number): void {
    this.#refuseWhenClosed();
    const { metrics } = this.#parts;
    if (!metrics.declares(name) && this.#names.name(name) === undefined)
      throw new RunError("The run declares no such metric; its name was refused by the redaction filter.");
    metrics.record(name, typeof value === "number" ? value : Number.NaN, typeof step === "number" ? step : null);
  }

  /** Writes a checkpoint whole or not at all, with a trace of what it came from. Returns its path. */
  checkpoint(name: string, content: string | Uint8Array, step: number): string {
    this.#refuseWhenClosed();
    if (this.#names.text("checkpoint", name) === undefined)
      throw new RunError("The checkpoint's name was refused by the redaction filter.");
    if (!Number.isSafeInteger(step)) throw new RunError("The step of a checkpoint must be a whole number.");
    if (!CHECKPOINT_NAME.test(name))
      throw new RunError(
        `A checkpoint cannot be named ${JSON.stringify(name.slice(0, 80))}: letters, digits, dots, underscores and dashes only.`,
      );
    if (typeof content !== "string" && !(content instanceof Uint8Array))
      throw new RunError("The content of a checkpoint must be a text or bytes (a Uint8Array).");
    const path = join(this.directory, RUN_FILES.checkpoints, name);
    replaceFile(path, content);
    replaceFile(`${path}.json`, jsonText(this.#trace(basename(path), content, step)));
    return path;
  }

  /** Writes `metrics.json` now. Throws what the file system throws. */
  flush(): void {
    const { metrics, now } = this.#parts;
    replaceFile(runFile(this.directory, "metrics"), jsonText(metrics.document(this.id, now())));
    metrics.written();
  }

  /** Ends the run. `reason` is for `metadata.json`: `completed`, `early_stop`, `failed`. Closing twice is closing once. */
  close(reason: string = "completed"): void {
    if (this.#isOpen) this.#end(this.#names.text("exit reason", reason) ?? REDACTED);
  }

  #end(reason: string): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    clearInterval(this.#timer);
    this.#forgetEnd();
    this.#metadata = ended(this.#metadata, reason, this.#parts.now());
    this.#save(this.#metadata);
  }

  #save(metadata: RunMetadata): void {
    this.#attempt("metrics.json", () => this.flush());
    this.#attempt("metadata.json", () => replaceFile(runFile(this.directory, "metadata"), jsonText(metadata)));
  }

  /** At intervals a full disk is no reason to stop training: it is told, and tried again the next time. */
  #writeMetrics(): void {
    if (this.#parts.metrics.changed) this.#attempt("metrics.json", () => this.flush());
  }

  #attempt(file: string, write: () => void): void {
    try {
      write();
    } catch (error) {
      warn(
        `run ${file}`,
        `${file} of run ${this.id} could not be written (${errorCode(error)}); the file before it stands`,
      );
    }
  }

  #trace(name: string, content: string | Uint8Array, step: number): CheckpointTrace {
    const { run_id, config_hash, dataset, tokenizer, git, seed } = this.#metadata;
    const { metrics } = this.#parts.metrics.document(this.id, this.#parts.now());
    const last = Object.fromEntries(Object.entries(metrics).map(([metric, summary]) => [metric, summary.last]));
    const sha256 = createHash("sha256").update(content).digest("hex");
    return {
      run_id,
      name,
      step,
      bytes: Buffer.byteLength(content),
      sha256,
      config_hash,
      dataset,
      tokenizer,
      git,
      seed,
      metrics: last,
    };
  }

  #refuseWhenClosed(): void {
    if (!this.#isOpen) throw new RunError(`The run "${this.id}" is closed.`);
  }
}
