import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Run } from "@logwright/runtime/run";
import type { M31RLogger } from "../generated/index.ts";
import { stackOf } from "./stack.ts";

/** What the server needs of a model: the continuation of a prompt. */
export interface Completer {
  readonly name: string;
  countTokens(text: string): number;
  complete(prompt: string, request: number): { readonly text: string; readonly tokens: number };
}

export interface ServeOptions {
  /** Log the text of prompts. Nobody's prompts are logged unless the operator asks for it. */
  readonly logPrompts: boolean;
}

export interface RunningServer {
  readonly port: number;
  stop(): Promise<void>;
}

const BODY_MAX = 64 * 1024;

/** Serves `POST /generate {"prompt": "..."}` on a free port of the loopback interface. */
export async function serve(
  completer: Completer,
  options: ServeOptions,
  run: Run,
  logger: M31RLogger,
): Promise<RunningServer> {
  let requests = 0;
  let errors = 0;
  const server = createServer((request, response) => {
    const number = ++requests;
    const start = performance.now();
    answer(request, number, completer, options, logger)
      .then(({ text, tokens, promptTokens }) => {
        response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ completion: text }));
        const latency = performance.now() - start;
        run.record("latency_ms", latency);
        logger.serveRequestComplete({
          request: number,
          prompt_tokens: promptTokens,
          tokens_generated: tokens,
          latency_ms: latency,
          memory_bytes: process.memoryUsage.rss(),
        });
      })
      .catch((error: unknown) => {
        errors++;
        const isBadRequest = error instanceof BadRequest;
        response.writeHead(isBadRequest ? 400 : 500).end();
        logger.serveRequestFailed(
          {
            request: number,
            latency_ms: performance.now() - start,
            context: { method: request.method ?? "", model: completer.name },
          },
          { error_code: isBadRequest ? "ServingError.BadRequest" : "ServingError.Failed", stack: stackOf(error) },
        );
      });
  });
  await listen(server);
  logger.serveStart({ model: completer.name, log_prompts: options.logPrompts });
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()));
      logger.serveStop({ answered: requests - errors, failed: errors });
    },
  };
}

class BadRequest extends Error {}

async function answer(
  request: IncomingMessage,
  number: number,
  completer: Completer,
  options: ServeOptions,
  logger: M31RLogger,
): Promise<{ readonly text: string; readonly tokens: number; readonly promptTokens: number }> {
  const prompt = promptOf(await bodyOf(request));
  if (options.logPrompts) logger.servePrompt({ request: number, prompt_text: prompt });
  return { ...completer.complete(prompt, number), promptTokens: completer.countTokens(prompt) };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  request.setEncoding("utf8");
  for await (const part of request as AsyncIterable<string>) {
    text += part;
    if (text.length > BODY_MAX) throw new BadRequest("the body is too long");
  }
  return text;
}

function promptOf(text: string): string {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new BadRequest("the body is no JSON");
  }
  const prompt = (body as { readonly prompt?: unknown } | null)?.prompt;
  if (typeof prompt !== "string") throw new BadRequest("the body has no prompt");
  return prompt;
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
}
