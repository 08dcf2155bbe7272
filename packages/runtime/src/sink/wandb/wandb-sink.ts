import type { RedactedRecord } from "../../record/redacted-record.ts";
import type { Sink } from "../sink.ts";
import { FileStream, type StreamLimits } from "./file-stream.ts";
import { History, type HistoryRow } from "./history.ts";
import { OfflineFile } from "./offline-file.ts";
import { exitRecord, headerRecord, historyRecord, runRecord, summaryRecord } from "./wandb-record.ts";
import type { WandbSettings } from "./wandb-settings.ts";

/** How long the end of a run waits for the upload. */
const FLUSH_MS: number = 1_500;
/** What a crash without any handler may cost of the file. */
const WRITE_MS: number = 1_000;

/** Training metrics and epoch summaries to wandb: its offline file first, then, where asked for, an upload. */
export class WandbSink implements Sink {
  readonly name: string = "wandb";
  readonly #file: OfflineFile;
  readonly #stream: FileStream | undefined;
  readonly #history: History = new History();
  readonly #startMs: number = Date.now();
  readonly #timer: NodeJS.Timeout;
  #closed: boolean = false;

  /**
   * @param onStopped hears that the upload is over, why, and how many rows the server does not have.
   * @throws the error of the file system.
   */
  constructor(settings: WandbSettings, onStopped: (reason: string, rows: number) => void, limits?: StreamLimits) {
    this.#file = new OfflineFile(settings, this.#startMs);
    this.#file.append(headerRecord());
    this.#file.append(runRecord(settings, this.#startMs));
    this.#file.flush();
    this.#timer = setInterval(() => this.#writeOut(), WRITE_MS).unref();
    if (settings.upload !== undefined) this.#stream = new FileStream(settings, settings.upload, onStopped, limits);
  }

  /** The offline file. */
  get path(): string {
    return this.#file.path;
  }

  write(record: RedactedRecord): void {
    if (this.#closed) return;
    const row = this.#history.add(record);
    if (row !== undefined) this.#take(row);
  }

  async flush(): Promise<void> {
    if (this.#closed) return;
    this.#takeLast();
    this.#file.flush();
    await this.#stream?.flush(FLUSH_MS);
  }

  async close(): Promise<void> {
    this.closeFile(0);
    await this.#stream?.close(0, FLUSH_MS);
  }

  /** Completes the offline file; nothing is taken any more. Synchronous, for the last moments of the process. */
  closeFile(exitCode: number): void {
    if (this.#closed) return;
    this.#takeLast();
    this.#closed = true;
    clearInterval(this.#timer);
    this.#file.append(summaryRecord(this.#history.summary));
    this.#file.append(exitRecord(exitCode, Math.round((Date.now() - this.#startMs) / 1000)));
    this.#file.close();
  }

  #writeOut(): void {
    try {
      this.#file.flush();
    } catch {
      // the next record meets the same error, and is where it is counted
    }
  }

  #takeLast(): void {
    const row = this.#history.take();
    if (row !== undefined) this.#take(row);
  }

  #take(row: HistoryRow): void {
    this.#file.append(historyRecord(row));
    this.#stream?.add(
      JSON.stringify(Object.fromEntries(row.values)),
      JSON.stringify(Object.fromEntries(this.#history.summary)),
    );
  }
}
