import { parentPort, workerData } from "node:worker_threads";
import type { RedactedLine } from "../../record/redacted-line.ts";
import type { MetricSnapshot } from "../../metric/snapshot.ts";
import type { FinishedSpan } from "../../trace/finished-span.ts";
import { type ExporterOptions, OtlpExporter } from "./otlp-exporter.ts";
import { SharedCounts } from "./shared-counts.ts";
import { whyOff } from "./why-off.ts";

/** What the program tells the exporter's thread. */
export type ToWorker =
  | { readonly kind: "logs"; readonly lines: readonly RedactedLine[] }
  | { readonly kind: "spans"; readonly spans: readonly FinishedSpan[] }
  | { readonly kind: "metrics"; readonly metrics: readonly MetricSnapshot[] }
  | { readonly kind: "flush"; readonly ms: number }
  | { readonly kind: "close" };

/** What the thread says: that a flush is over, or why it cannot export at all. */
export type FromWorker = { readonly kind: "flushed" } | { readonly kind: "failed"; readonly message: string };

export interface WorkerInput {
  readonly options: ExporterOptions;
  readonly memory: SharedArrayBuffer;
}

const { options, memory } = workerData as WorkerInput;
const counts = new SharedCounts(memory);
const port = parentPort;

/** Messages that come while the packages load are kept by the port until somebody listens. */
async function main(): Promise<void> {
  if (port === null) return;
  const say = (message: FromWorker): void => port.postMessage(message);
  try {
    const exporter = await OtlpExporter.open(options, counts);
    port.on("message", (message: ToWorker) => {
      if (message.kind === "logs") exporter.logs(message.lines);
      else if (message.kind === "spans") exporter.spans(message.spans);
      else if (message.kind === "metrics") exporter.metrics(message.metrics);
      else if (message.kind === "flush") void exporter.flush(message.ms).then(() => say({ kind: "flushed" }));
      else {
        exporter.close();
        port.close();
      }
    });
  } catch (error) {
    say({ kind: "failed", message: whyOff(error) });
    counts.flushed();
    port.close();
  }
}

await main();
