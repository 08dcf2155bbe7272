import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type GenoLeWMLogger, metrics, setTraceContext, spans } from "@logwright/generated";
import { scoreOf } from "./score.ts";
import { parseVariant } from "./variant.ts";

const MODEL = "geno-lewm-logistic";
const MAX_BODY = 4096;

/** What the service answers, by method and path. */
type Route = (request: IncomingMessage, response: ServerResponse, logger: GenoLeWMLogger) => void | Promise<void>;

const ROUTES: ReadonlyMap<string, Route> = new Map<string, Route>([
  ["POST /score", score],
  ["GET /metrics", exposeMetrics],
  ["GET /health", (_request, response) => void response.end("ok\n")],
]);

/** The scoring service. The caller's `traceparent` is continued in every record and span. */
export function scoringServer(logger: GenoLeWMLogger): Server {
  return createServer((request, response) => {
    const route = ROUTES.get(`${request.method} ${request.url?.split("?")[0]}`);
    if (route === undefined) return void response.writeHead(404).end("not found\n");
    void setTraceContext(request.headers["traceparent"], async () => {
      await route(request, response, logger);
    }).catch(() => response.destroy());
  });
}

async function score(request: IncomingMessage, response: ServerResponse, logger: GenoLeWMLogger): Promise<void> {
  const variant = parseVariant(await bodyOf(request));
  if (variant === undefined) {
    metrics.errorsRaised.inc(1, { code: "InputError.BadVcf" });
    return void response.writeHead(400).end("a variant has variant_id, conservation and frequency\n");
  }
  const { variantId } = variant;
  const result = spans.inferenceScore({ model_id: MODEL, variant_id: variantId }, (span) => {
    logger.inferenceScoreStart({ model_id: MODEL, variant_id: variantId });
    const scored = scoreOf(variant);
    logger.inferenceScoreEnd({ variant_id: variantId, ...scored });
    response.setHeader("traceparent", span.traceparent);
    return scored;
  });
  response.setHeader("content-type", "application/json").end(`${JSON.stringify(result)}\n`);
}

/** Text 0.0.4 or OpenMetrics, whichever the scraper prefers. */
function exposeMetrics(request: IncomingMessage, response: ServerResponse): void {
  const { contentType, body } = metrics.expose({ accept: request.headers.accept });
  response.setHeader("content-type", contentType).end(body);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  request.setEncoding("utf8");
  for await (const part of request) {
    body += String(part);
    if (body.length > MAX_BODY) return "";
  }
  return body;
}
