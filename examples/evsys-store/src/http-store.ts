import {
  registerLogStore,
  type ArtifactOptions,
  type LogStore,
  type MetricsOptions,
  type StoreContext,
} from "@logwright/runtime/store";

/** Bodies that may wait. A server that is away must not fill the memory of the training run. */
const WAITING_MAX = 10_000;
const TIMEOUT_MS = 5_000;

/** A log store of one's own: sends everything to a metrics server, in order, in the background. */
class HttpLogStore implements LogStore {
  readonly name: string = "http";
  readonly #endpoint: string;
  readonly #runId: string;
  readonly #context: StoreContext;
  #waiting = 0;
  #sent: Promise<void> = Promise.resolve();

  constructor(endpoint: string, runId: string, context: StoreContext) {
    this.#endpoint = endpoint.replace(/\/+$/, "");
    this.#runId = runId;
    this.#context = context;
  }

  logScalar(key: string, value: number, step: number): void {
    this.logMetrics({ [key]: value }, step);
  }

  logMetrics(metrics: Readonly<Record<string, number>>, step: number, options: MetricsOptions = {}): void {
    this.#send("metrics", { step, split: options.split ?? "train", metrics, ts: this.#context.now().getTime() / 1000 });
  }

  logHyperparams(params: Readonly<Record<string, unknown>>): void {
    this.#send("hparams", { params });
  }

  logArtifact(name: string, path: string, options: ArtifactOptions = {}): void {
    this.#send("artifacts", { name, path, kind: options.kind ?? "file" });
  }

  /** Waits for the last delivery. */
  close(): Promise<void> {
    return this.#sent;
  }

  #send(what: string, body: Readonly<Record<string, unknown>>): void {
    if (this.#waiting >= WAITING_MAX) {
      this.#context.fail(what, new RangeError("too many bodies wait for the server"));
      return;
    }
    this.#waiting++;
    const text = JSON.stringify({ run_id: this.#runId, ...body });
    this.#sent = this.#sent.then(async () => {
      try {
        await this.#post(what, text);
      } catch (error) {
        this.#context.fail(what, error);
      } finally {
        this.#waiting--;
      }
    });
  }

  async #post(what: string, body: string): Promise<void> {
    const response = await fetch(`${this.#endpoint}/${what}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.arrayBuffer();
    if (!response.ok) throw Object.assign(new Error(), { code: `HTTP_${String(response.status)}` });
  }
}

registerLogStore({
  name: "http",
  params: {
    endpoint: { type: "string", min: 1, summary: "address of the metrics server" },
    run_id: { type: "string", min: 1, summary: "the run that the rows belong to" },
  },
  open: ({ endpoint, run_id: runId }, context) => new HttpLogStore(endpoint, runId, context),
});
