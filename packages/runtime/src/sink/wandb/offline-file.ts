import { closeSync, constants, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { makeDirectory } from "../make-directory.ts";
import { errorCode } from "../system-error.ts";
import { LogFrames } from "./log-frames.ts";
import { numbered, type RecordBody } from "./wandb-record.ts";
import type { WandbSettings } from "./wandb-settings.ts";

const BUFFER_BYTES: number = 65_536;
/** Names that may be taken before something else must be wrong. */
const TAKEN_MAX: number = 100;

/**
 * The run as a `.wandb` file, which `wandb sync` uploads: the truth about the run, whatever becomes of the upload.
 * `wandb/offline-run-<time>-<id>/run-<id>.wandb` in the log directory; `run-…` when an upload is under way, too.
 */
export class OfflineFile {
  readonly path: string;
  readonly #descriptor: number;
  readonly #frames: LogFrames = new LogFrames();
  #waiting: Buffer[] = [];
  #bytes: number = 0;
  #records: number = 0;

  /** @throws the error of the file system. */
  constructor(settings: WandbSettings, startMs: number) {
    [this.path, this.#descriptor] = openNew(settings, startMs);
    this.#wait(this.#frames.header());
  }

  append(body: RecordBody): void {
    this.#wait(this.#frames.frame(numbered(++this.#records, body)));
    if (this.#bytes >= BUFFER_BYTES) this.flush();
  }

  /** @throws the error of the file system; what was not written is written the next time. */
  flush(): void {
    if (this.#bytes === 0) return;
    let bytes = Buffer.concat(this.#waiting);
    try {
      while (bytes.length > 0) bytes = bytes.subarray(writeSync(this.#descriptor, bytes));
    } finally {
      this.#waiting = bytes.length === 0 ? [] : [bytes];
      this.#bytes = bytes.length;
    }
  }

  close(): void {
    this.flush();
    closeSync(this.#descriptor);
  }

  #wait(bytes: Buffer): void {
    this.#waiting.push(bytes);
    this.#bytes += bytes.length;
  }
}

/**
 * A file of its own: where a run was closed and opened again within a second, or two processes share its id, the folder's name
 * is that of the next second which is free. `wandb sync` knows folders by that very form of their name.
 */
function openNew(settings: WandbSettings, startMs: number): [path: string, descriptor: number] {
  const { O_CREAT, O_EXCL, O_NOFOLLOW, O_WRONLY } = constants;
  for (let seconds = 0; ; seconds++) {
    const folder = folderOf(settings, startMs + seconds * 1000);
    makeDirectory(folder);
    const path = join(folder, `run-${settings.runId}.wandb`);
    try {
      return [path, openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)];
    } catch (error) {
      if (errorCode(error) !== "EEXIST" || seconds >= TAKEN_MAX) throw error;
    }
  }
}

function folderOf({ runId, directory, upload }: WandbSettings, ms: number): string {
  const time = new Date(ms).toISOString().replace(/[-:]/g, "").replace("T", "_").slice(0, 15);
  return join(directory, "wandb", `${upload === undefined ? "offline-run" : "run"}-${time}-${runId}`);
}
