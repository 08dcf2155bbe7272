import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writerName } from "../lifecycle/writer-name.ts";
import { makeDirectory } from "../sink/make-directory.ts";
import { errorCode } from "../sink/system-error.ts";
import { warn } from "../sink/warning.ts";
import { prometheusText } from "./prometheus-text.ts";
import { type Labels, snapshot } from "./snapshot.ts";
import { TextfileOwner } from "./textfile-owner.ts";

/** Which file it is, and what its series carry. */
interface Place {
  readonly file: string;
  readonly common: Labels;
  readonly owner?: TextfileOwner;
}

/**
 * The metrics of this process as a file for node_exporter's textfile collector: replaced as a whole by a rename, so
 * that a reader never sees a torn one. No two files of a directory ever hold the same series, because node_exporter
 * would then refuse both.
 */
export class Textfile {
  readonly #directory: string;
  readonly #runId: string;
  readonly #onFailure: (reason: string) => void;
  #place: Place | undefined;

  /** @param onFailure hears why the file could not be written. */
  constructor(directory: string, runId: string, onFailure: (reason: string) => void) {
    this.#directory = directory;
    this.#runId = runId;
    this.#onFailure = onFailure;
  }

  /** Writes the file. Never throws: a full disk or a read-only directory is reported, and tried again the next time. */
  write(): void {
    const temporary = join(this.#directory, `.metrics.${this.#runId}.${writerName()}.tmp`);
    try {
      makeDirectory(this.#directory);
      if (this.#place?.owner?.isOurs === false) this.#place = undefined;
      this.#place ??= this.#choose();
      this.#place.owner?.renew();
      rmSync(temporary, { force: true });
      writeFileSync(temporary, prometheusText(snapshot(), this.#place.common), { flag: "wx", mode: 0o644 });
      renameSync(temporary, join(this.#directory, this.#place.file));
    } catch (error) {
      this.#failed(temporary, errorCode(error));
    }
  }

  /** Writes it a last time and gives its name back. `remove`: no file stays behind. */
  close(remove: boolean): void {
    this.write();
    const place = this.#place;
    if (place === undefined) return;
    try {
      // a file that only its process can tell apart would stay for ever
      if (remove || place.owner === undefined) rmSync(join(this.#directory, place.file), { force: true });
      place.owner?.release();
    } catch (error) {
      this.#onFailure(errorCode(error));
    }
    this.#place = undefined;
  }

  /**
   * The first live process of the directory has `metrics.prom`, the first of another run `metrics.<run_id>.prom`; every
   * further process or thread of a run has a file of its own, with one more label.
   */
  #choose(): Place {
    const common: Labels = [["run_id", this.#runId]];
    const shared = new TextfileOwner(this.#directory, ".metrics.owner", this.#runId);
    const own = new TextfileOwner(this.#directory, `.metrics.${this.#runId}.owner`, this.#runId);
    if (own.otherRun === undefined && shared.claim()) return { file: "metrics.prom", common, owner: shared };
    if (shared.otherRun !== this.#runId && own.claim())
      return { file: `metrics.${this.#runId}.prom`, common, owner: own };
    const writer = writerName();
    return { file: `metrics.${this.#runId}.${writer}.prom`, common: [...common, ["run_process", writer]] };
  }

  #failed(temporary: string, reason: string): void {
    warn("metrics file", `the metrics file in ${this.#directory} could not be written (${reason})`);
    this.#onFailure(reason);
    try {
      rmSync(temporary, { force: true });
    } catch {
      // it is where nothing can be written
    }
  }
}
