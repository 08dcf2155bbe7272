// clean: an ordinary server that logs what it answers
import { createServer } from "node:http";
import { getLogger } from "@logwright/runtime";

const logger = getLogger("server");

createServer((request, response) => {
  logger.info("inference.score.start", { path: request.url });
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ url: request.url, at: Date.now() }));
}).listen(0);
