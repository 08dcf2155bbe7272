import { setTimeout as sleep } from "node:timers/promises";
import { type Answer, post } from "./post.ts";
import type { Upload, WandbSettings } from "./wandb-settings.ts";

export interface StreamLimits {
  /** Milliseconds between two uploads. */
  readonly transmitMs: number;
  readonly heartbeatMs: number;
  readonly timeoutMs: number;
  readonly backoffMs: number;
  readonly maxBackoffMs: number;
  /** Lines that may wait; the file has them all. */
  readonly lines: number;
}

/** The rhythm of wandb's own client. */
export const STREAM_LIMITS: StreamLimits = {
  transmitMs: 15_000,
  heartbeatMs: 30_000,
  timeoutMs: 30_000,
  backoffMs: 2_000,
  maxBackoffMs: 60_000,
  lines: 100_000,
};

/** Bytes of one request; the server takes 10 MB. */
const REQUEST_BYTES: number = 8_000_000;

const UPSERT: string = `mutation Upsert($name: String, $project: String, $entity: String, $displayName: String) {
  upsertBucket(input: { name: $name, modelName: $project, entityName: $entity, displayName: $displayName }) {
    bucket { name historyLineCount project { name entity { name } } }
  }
}`;

/** May be sent again: no answer, too many requests, a conflict with another request for the run, a server's own fault. */
function isRetryable({ status }: Answer): boolean {
  return status === 0 || status === 408 || status === 409 || status === 425 || status === 429 || status >= 500;
}

/**
 * The upload of one run: creates it, then sends its history in pieces. Each piece says at which line it begins, so that
 * sending it again after a lost answer changes nothing.
 */
export class FileStream {
  readonly #settings: WandbSettings;
  readonly #upload: Upload;
  readonly #limits: StreamLimits;
  readonly #onStopped: (reason: string, lines: number) => void;
  readonly #abort: AbortController = new AbortController();
  #lines: string[] = [];
  /** Lines that the server has. */
  #offset: number = 0;
  #summary: string | undefined;
  #streamUrl: string | undefined;
  #sending: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #sentAt: number = 0;
  #stopped: boolean = false;

  /** @param onStopped hears that nothing more is uploaded, why, and how many lines the server does not have. */
  constructor(
    settings: WandbSettings,
    upload: Upload,
    onStopped: (reason: string, lines: number) => void,
    limits: StreamLimits = STREAM_LIMITS,
  ) {
    this.#settings = settings;
    this.#upload = upload;
    this.#limits = limits;
    this.#onStopped = onStopped;
    this.#timer = setInterval(() => void this.#round(), limits.transmitMs).unref();
  }

  /** A line of the history, and the whole summary as it is now. */
  add(line: string, summary: string): void {
    if (this.#stopped) return;
    this.#lines.push(line);
    this.#summary = summary;
    if (this.#lines.length > this.#limits.lines) this.#stop("queue_full");
  }

  /** Uploads what waits, for at most `ms`. @returns whether the server has everything. */
  async flush(ms: number): Promise<boolean> {
    const timeout = new AbortController();
    const late = sleep(ms, false, { signal: timeout.signal }).catch(() => false);
    const done = await Promise.race([this.#round().then(() => this.#lines.length === 0), late]);
    timeout.abort();
    return done && !this.#stopped;
  }

  /** Says that the run is over, after everything else, and ends the upload. */
  async close(exitCode: number, ms: number): Promise<void> {
    clearInterval(this.#timer);
    const until = Date.now() + ms;
    const complete = await this.flush(ms);
    if (complete && this.#streamUrl !== undefined) {
      await Promise.race([this.#send({ complete: true, exitcode: exitCode }), sleep(Math.max(1, until - Date.now()))]);
    } else if (this.#lines.length > 0) this.#stop("deadline");
    this.#stopped = true;
    this.#abort.abort();
  }

  /** One request after the other: a round waits for the one before it. */
  #round(): Promise<void> {
    this.#sending = this.#sending.then(() => this.#transmit());
    return this.#sending;
  }

  async #transmit(): Promise<void> {
    if (this.#stopped || (this.#lines.length === 0 && Date.now() - this.#sentAt < this.#limits.heartbeatMs)) return;
    this.#streamUrl ??= await this.#create();
    if (this.#streamUrl === undefined) return;
    if (this.#lines.length === 0) await this.#send({});
    while (this.#lines.length > 0 && !this.#stopped) {
      const piece = this.#piece();
      const files = {
        "wandb-history.jsonl": { offset: this.#offset, content: piece },
        ...(this.#summary === undefined ? {} : { "wandb-summary.json": { offset: 0, content: [this.#summary] } }),
      };
      if (!(await this.#send({ files }))) return;
      this.#lines.splice(0, piece.length);
      this.#offset += piece.length;
    }
  }

  /** As many lines as one request takes, and at least one. */
  #piece(): readonly string[] {
    let bytes = 0;
    const end = this.#lines.findIndex((line) => (bytes += Buffer.byteLength(line)) > REQUEST_BYTES);
    return this.#lines.slice(0, end < 0 ? undefined : Math.max(1, end));
  }

  /** Creates the run, or finds it. @returns where its history goes. */
  async #create(): Promise<string | undefined> {
    const { runId, project, entity } = this.#settings;
    const { baseUrl } = this.#upload;
    const variables = { name: runId, project, entity: entity ?? null, displayName: runId };
    const answer = await this.#insist(`${baseUrl}/graphql`, { query: UPSERT, variables });
    if (answer === undefined) return undefined;
    const bucket = bucketOf(answer.body);
    if (bucket === undefined) return this.#stop("refused");
    this.#offset = bucket.lines;
    const path = [bucket.entity, bucket.project, bucket.name].map(encodeURIComponent).join("/");
    return `${baseUrl}/files/${path}/file_stream`;
  }

  async #send(body: unknown): Promise<boolean> {
    const answer = await this.#insist(this.#streamUrl ?? "", body);
    this.#sentAt = Date.now();
    return answer !== undefined;
  }

  /** Posts until there is an answer that stands. @returns nothing when the upload is over. */
  async #insist(url: string, body: unknown): Promise<Answer | undefined> {
    const { backoffMs, maxBackoffMs, timeoutMs } = this.#limits;
    for (let attempt = 0; !this.#stopped; attempt++) {
      const answer = await post(url, this.#upload.apiKey, body, timeoutMs);
      if (answer.status >= 200 && answer.status < 300) return answer;
      if (!isRetryable(answer))
        return this.#stop(answer.status === 401 || answer.status === 403 ? "unauthenticated" : "refused");
      const longest = Math.min(backoffMs * 2 ** Math.min(attempt, 20), maxBackoffMs);
      const waitMs = Math.max(answer.retryAfterMs ?? 0, longest * (0.5 + Math.random() / 2));
      await sleep(waitMs, undefined, { ref: false, signal: this.#abort.signal }).catch(() => undefined);
    }
    return undefined;
  }

  #stop(reason: string): undefined {
    if (this.#stopped) return undefined;
    this.#stopped = true;
    this.#onStopped(reason, this.#lines.length);
    this.#lines = [];
    return undefined;
  }
}

/** A run as the server knows it. */
interface Bucket {
  readonly name: string;
  readonly project: string;
  readonly entity: string;
  /** Lines of history that it has already, of an earlier process or an earlier opening of the run: what comes follows them. */
  readonly lines: number;
}

function bucketOf(body: string): Bucket | undefined {
  try {
    const { data } = JSON.parse(body) as {
      data?: {
        upsertBucket?: {
          bucket?: {
            name?: unknown;
            historyLineCount?: unknown;
            project?: { name?: unknown; entity?: { name?: unknown } };
          };
        };
      };
    };
    const { name, project, historyLineCount } = data?.upsertBucket?.bucket ?? {};
    const names = [name, project?.name, project?.entity?.name];
    if (!names.every(isName)) return undefined;
    const [run = "", inProject = "", entity = ""] = names;
    const lines = Number.isSafeInteger(historyLineCount) ? Math.max(0, historyLineCount as number) : 0;
    return { name: run, project: inProject, entity, lines };
  } catch {
    return undefined;
  }
}

/** What can stand in an address: no half of a character, which cannot be encoded. */
function isName(text: unknown): text is string {
  return typeof text === "string" && text !== "" && !/\p{Cs}/u.test(text);
}
