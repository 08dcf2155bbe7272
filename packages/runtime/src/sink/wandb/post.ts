import type { ClientRequest, IncomingMessage } from "node:http";

/** What a server said, or that it said nothing: status 0. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  /** What its `Retry-After` header asks for. */
  readonly retryAfterMs?: number;
}

const NOTHING: Answer = { status: 0, body: "" };
const MAX_BODY: number = 1_000_000;

/**
 * Posts JSON. Never rejects, and does not keep the program alive: its socket is unreferenced, so that a server that
 * hangs cannot hold up the end of a run.
 */
export function post(url: string, apiKey: string, body: unknown, timeoutMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    const bytes = Buffer.from(JSON.stringify(body), "utf8");
    // Loaded when something is sent: nobody else should pay for them when the runtime is imported.
    const { request: send } = process.getBuiltinModule(url.startsWith("https:") ? "node:https" : "node:http");
    const request: ClientRequest = send(
      url,
      {
        method: "POST",
        agent: false,
        headers: {
          authorization: `Basic ${Buffer.from(`api:${apiKey}`).toString("base64")}`,
          "content-type": "application/json",
          "content-length": bytes.length,
          "user-agent": "logwright-wandb",
        },
      },
      (response) => void read(response).then(done, () => done(NOTHING)),
    );
    const timer = setTimeout(() => request.destroy(), timeoutMs).unref();
    const done = (answer: Answer): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    request.on("socket", (socket) => socket.unref());
    request.on("error", () => done(NOTHING));
    request.on("close", () => done(NOTHING));
    request.end(bytes);
  });
}

async function read(response: IncomingMessage): Promise<Answer> {
  let body = "";
  response.setEncoding("utf8");
  for await (const part of response) {
    body += String(part);
    if (body.length > MAX_BODY) break;
  }
  const after = retryAfterMs(response.headers["retry-after"]);
  return { status: response.statusCode ?? 0, body, ...(after === undefined ? {} : { retryAfterMs: after }) };
}

/** Seconds, or a date (RFC 9110, 10.2.3). */
function retryAfterMs(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
