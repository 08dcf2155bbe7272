import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What goes wrong with one request. `after` faults happen when the server has already taken it. */
export type Fault =
  { readonly status: number; readonly headers?: Record<string, string> } | "reset" | "reset after" | "hang" | undefined;

export interface Seen {
  readonly path: string;
  readonly authorization: string;
  readonly body: Record<string, unknown>;
}

/** The two addresses of wandb's server that an upload needs, with faults on demand. */
export class FakeWandb {
  readonly seen: Seen[] = [];
  /** The history as the server has it: each line at its own place, whatever came twice. */
  readonly history: string[] = [];
  summary = "";
  completed: unknown[] = [];
  entity = "team";
  /** What it says of the length of its history. */
  lineCount: () => unknown = () => this.history.length;
  fault: (seen: Seen, number: number) => Fault = () => undefined;
  readonly #server: Server = createServer((request, response) => void this.#handle(request, response));

  async start(): Promise<this> {
    await new Promise<void>((done) => this.#server.listen(0, "127.0.0.1", done));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await bodyOf(request);
    if (text === undefined) return;
    const seen: Seen = {
      path: request.url ?? "",
      authorization: request.headers.authorization ?? "",
      body: JSON.parse(text) as Record<string, unknown>,
    };
    this.seen.push(seen);
    const fault = this.fault(seen, this.seen.length);
    if (fault === "hang") return;
    if (fault === "reset") return void request.socket.destroy();
    if (typeof fault === "object") return void response.writeHead(fault.status, fault.headers).end("no");
    const answer = this.#take(seen);
    if (fault === "reset after") return void request.socket.destroy();
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  }

  #take({ path, body }: Seen): unknown {
    if (path === "/graphql") {
      const { name, project } = (body as { variables: { name: string; project: string } }).variables;
      const bucket = {
        name,
        historyLineCount: this.lineCount(),
        project: { name: project, entity: { name: this.entity } },
      };
      return { data: { upsertBucket: { bucket } } };
    }
    const { files, complete } = body as {
      files?: Record<string, { offset: number; content: string[] }>;
      complete?: boolean;
    };
    const history = files?.["wandb-history.jsonl"];
    history?.content.forEach((line, index) => (this.history[history.offset + index] = line));
    this.summary = files?.["wandb-summary.json"]?.content[0] ?? this.summary;
    if (complete === true) this.completed.push(body);
    return {};
  }
}

/** Nothing where the client has gone away before its request was complete. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  try {
    let text = "";
    for await (const part of request) text += String(part);
    return text;
  } catch {
    return undefined;
  }
}
