import { resolve } from "node:path";
import type { ArtifactOptions, Hyperparam, LogStore, MetricsOptions } from "./log-store.ts";
import { JsonDocument } from "./json-document.ts";
import { jsonNumber } from "./json-number.ts";
import type { LogStoreKind } from "./kinds.ts";
import { MetricsFile } from "./metrics-file.ts";
import { isMap } from "./params.ts";
import type { StoreContext } from "./store-context.ts";

type FileSpec<Name extends string> = {
  readonly type: "string";
  readonly min: 1;
  readonly default: Name;
  readonly summary: string;
};

type JsonlSpecs = {
  readonly log_dir: { readonly type: "string"; readonly min: 1; readonly summary: string };
  readonly metrics_file: FileSpec<"metrics.jsonl">;
  readonly hyperparams_file: FileSpec<"hyperparams.json">;
  readonly artifacts_file: FileSpec<"artifacts.json">;
};

/** One row of `artifacts.json`. */
interface ArtifactRow {
  readonly name: string;
  readonly path: string;
  readonly kind: string;
  /** Seconds since 1970. */
  readonly ts: number;
}

type Hyperparams = Readonly<Record<string, Hyperparam>>;

/** Three files under `log_dir`: metrics as rows, hyperparameters merged into one object, artifacts as a growing list. */
export const jsonl: LogStoreKind<JsonlSpecs> = {
  name: "jsonl",
  params: {
    log_dir: { type: "string", min: 1, summary: "the folder of the three files" },
    metrics_file: { type: "string", min: 1, default: "metrics.jsonl", summary: "file of the metrics, one row a call" },
    hyperparams_file: { type: "string", min: 1, default: "hyperparams.json", summary: "file of the hyperparameters" },
    artifacts_file: { type: "string", min: 1, default: "artifacts.json", summary: "file of the artifacts" },
  },
  open(params, context) {
    const at = (file: string): string => resolve(context.baseDir, params.log_dir, file);
    const warn = (message: string): void => context.warn(message);
    return new JsonlLogStore(
      new MetricsFile(at(params.metrics_file), context),
      new JsonDocument<Hyperparams>(at(params.hyperparams_file), isHyperparams, () => ({}), warn),
      new JsonDocument<readonly ArtifactRow[]>(at(params.artifacts_file), isArtifactRows, () => [], warn),
      context,
    );
  },
};

class JsonlLogStore implements LogStore {
  readonly name: string = "jsonl";
  readonly #metrics: MetricsFile;
  readonly #hyperparams: JsonDocument<Hyperparams>;
  readonly #artifacts: JsonDocument<readonly ArtifactRow[]>;
  readonly #context: StoreContext;

  constructor(
    metrics: MetricsFile,
    hyperparams: JsonDocument<Hyperparams>,
    artifacts: JsonDocument<readonly ArtifactRow[]>,
    context: StoreContext,
  ) {
    this.#metrics = metrics;
    this.#hyperparams = hyperparams;
    this.#artifacts = artifacts;
    this.#context = context;
  }

  logScalar(key: string, value: number, step: number): void {
    this.logMetrics({ [key]: value }, step);
  }

  logMetrics(metrics: Readonly<Record<string, number>>, step: number, options: MetricsOptions = {}): void {
    const values = Object.entries(metrics).map(([name, value]) => `${JSON.stringify(name)}:${jsonNumber(value)}`);
    const split = JSON.stringify(options.split ?? "train");
    this.#metrics.append(
      `{"ts":${String(this.#seconds())},"step":${String(step)},"split":${split},"metrics":{${values.join(",")}}}\n`,
    );
  }

  logHyperparams(params: Readonly<Record<string, unknown>>): void {
    this.#hyperparams.update((current) => ({ ...current, ...(params as Hyperparams) }));
  }

  logArtifact(name: string, path: string, options: ArtifactOptions = {}): void {
    const row: ArtifactRow = { name, path, kind: options.kind ?? "file", ts: this.#seconds() };
    this.#artifacts.update((rows) => [...rows, row]);
  }

  close(): void | Promise<void> {
    return this.#metrics.close();
  }

  #seconds(): number {
    return this.#context.now().getTime() / 1000;
  }
}

function isHyperparams(value: unknown): value is Hyperparams {
  return isMap(value);
}

function isArtifactRows(value: unknown): value is readonly ArtifactRow[] {
  return Array.isArray(value) && value.every(isMap);
}
