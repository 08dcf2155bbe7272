import { mkdirSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "../sink/system-error.ts";
import { warn } from "../sink/warning.ts";
import { prometheusText } from "./prometheus-text.ts";
import { snapshot } from "./snapshot.ts";
import { claimTextfile, ownsTextfile, releaseTextfile, renewTextfile } from "./textfile-owner.ts";

/**
 * The metrics of this process as a file for node_exporter's textfile collector: replaced as a whole by a rename, so
 * that a reader never sees a torn one.
 */
export class Textfile {
  readonly #directory: string;
  readonly #runId: string;
  readonly #onFailure: (reason: string) => void;
  #owner: boolean | undefined;

  /** @param onFailure hears why the file could not be written. */
  constructor(directory: string, runId: string, onFailure: (reason: string) => void) {
    this.#directory = directory;
    this.#runId = runId;
    this.#onFailure = onFailure;
  }

  /** `metrics.prom` for the first live process of the directory, `metrics.<run_id>.prom` for others. */
  get path(): string {
    return join(this.#directory, this.#owner === false ? `metrics.${this.#runId}.prom` : "metrics.prom");
  }

  /** Writes the file. Never throws: a full disk or a read-only directory is reported, and tried again the next time. */
  write(): void {
    const temporary = join(this.#directory, `.metrics.${this.#runId}.${process.pid}.tmp`);
    try {
      mkdirSync(this.#directory, { recursive: true, mode: 0o700 });
      this.#settleOwner();
      rmSync(temporary, { force: true });
      writeFileSync(temporary, prometheusText(snapshot(), this.#runId), { flag: "wx", mode: 0o644 });
      renameSync(temporary, this.path);
    } catch (error) {
      this.#failed(temporary, errorCode(error));
    }
  }

  /** Writes it a last time and gives `metrics.prom` back. `remove`: no file stays behind. */
  close(remove: boolean): void {
    this.write();
    try {
      if (remove) unlinkSync(this.path);
      if (this.#owner === true) releaseTextfile(this.#directory);
    } catch (error) {
      this.#onFailure(errorCode(error));
    }
    this.#owner = undefined;
  }

  #settleOwner(): void {
    if (this.#owner === undefined) this.#owner = claimTextfile(this.#directory);
    else if (this.#owner && !ownsTextfile(this.#directory)) this.#owner = false;
    else if (this.#owner) renewTextfile(this.#directory);
  }

  #failed(temporary: string, reason: string): void {
    warn("metrics file", `the metrics file ${this.path} could not be written (${reason})`);
    this.#onFailure(reason);
    try {
      rmSync(temporary, { force: true });
    } catch {
      // it is where nothing can be written
    }
  }
}
