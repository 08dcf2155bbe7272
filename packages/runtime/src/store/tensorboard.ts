import { resolve } from "node:path";
import type { ArtifactOptions, LogStore } from "./log-store.ts";
import type { LogStoreKind } from "./kinds.ts";
import type { StoreContext } from "./store-context.ts";
import { scalarsEvent, textEvent } from "./tensorboard/event.ts";
import { EventFile } from "./tensorboard/event-file.ts";
import { markdownTable } from "./tensorboard/markdown-table.ts";

type TensorboardSpecs = {
  readonly log_dir: { readonly type: "string"; readonly min: 1; readonly summary: string };
  readonly flush_secs: { readonly type: "number"; readonly default: 30; readonly min: 0; readonly summary: string };
};

/** Event files that TensorBoard reads. The split is not written: it is part of the metrics' names, as in `val/loss`. */
export const tensorboard: LogStoreKind<TensorboardSpecs> = {
  name: "tensorboard",
  params: {
    log_dir: { type: "string", min: 1, summary: "the folder of the event files" },
    flush_secs: { type: "number", default: 30, min: 0, summary: "seconds an event may wait before it is written" },
  },
  open: (params, context) =>
    new TensorboardLogStore(
      new EventFile(resolve(context.baseDir, params.log_dir), context.now()),
      params.flush_secs,
      context,
    ),
};

class TensorboardLogStore implements LogStore {
  readonly name: string = "tensorboard";
  readonly #file: EventFile;
  readonly #context: StoreContext;
  readonly #timer: NodeJS.Timeout;
  readonly #forgetExit: () => void;

  constructor(file: EventFile, flushSecs: number, context: StoreContext) {
    this.#file = file;
    this.#context = context;
    this.#timer = setInterval(() => this.#flush(), Math.max(flushSecs * 1000, 1));
    this.#timer.unref();
    this.#forgetExit = context.onExit(() => this.#flush());
  }

  logScalar(key: string, value: number, step: number): void {
    this.logMetrics({ [key]: value }, step);
  }

  logMetrics(metrics: Readonly<Record<string, number>>, step: number): void {
    this.#file.add(scalarsEvent(this.#seconds(), step, Object.entries(metrics)));
  }

  logHyperparams(params: Readonly<Record<string, unknown>>): void {
    this.#file.add(textEvent(this.#seconds(), 0, "hyperparams", markdownTable(params)));
  }

  logArtifact(name: string, path: string, options: ArtifactOptions = {}): void {
    this.#file.add(
      textEvent(this.#seconds(), 0, `artifact/${name}`, markdownTable({ kind: options.kind ?? "file", path })),
    );
  }

  close(): void {
    clearInterval(this.#timer);
    this.#forgetExit();
    this.#file.close();
    if (this.#file.dropped > 0)
      this.#context.warn(
        `${String(this.#file.dropped)} events were given up because ${this.#file.path} could not be written`,
      );
  }

  #seconds(): number {
    return this.#context.now().getTime() / 1000;
  }

  #flush(): void {
    try {
      this.#file.flush();
    } catch (error) {
      this.#context.fail("write", error);
    }
  }
}
