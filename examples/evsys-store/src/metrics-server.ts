import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server was sent: the path without its slash, and the body. */
export interface Received {
  readonly what: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface MetricsServer {
  readonly port: number;
  readonly received: readonly Received[];
  close(): Promise<void>;
}

/** A metrics server on the loopback interface that keeps what it is sent. Port 0 takes any free one. */
export async function startMetricsServer(port: number): Promise<MetricsServer> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.setEncoding("utf8");
    request.on("data", (part: string) => (text += part));
    request.on("end", () => {
      try {
        received.push({ what: (request.url ?? "").slice(1), body: JSON.parse(text) as Received["body"] });
        response.writeHead(204).end();
      } catch {
        response.writeHead(400).end();
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
