import type { AddressInfo } from "node:net";
import { getLogger, parseFlags, shutdownRun } from "@logwright/generated";
import { scoringServer } from "./server.ts";

/** Where to listen; 0 takes a free port, told to the parent process. */
const PORT = Number(process.env["PORT"] ?? 8080);

const logger = getLogger("service", parseFlags().options);
const server = scoringServer(logger);

server.listen(PORT, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ port }); // a supervisor that started us with a channel learns the port
});

process.once("SIGTERM", () => {
  server.close(() => void shutdownRun(logger.runId));
  server.closeIdleConnections();
});
