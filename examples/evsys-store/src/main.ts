import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openLogStoreFile } from "@logwright/runtime/store";
import { getLogger, registry } from "../generated/index.ts";
import { startMetricsServer } from "./metrics-server.ts";
import { train } from "./train.ts";

const EVERYTHING = fileURLToPath(new URL("../../configs/everything.yaml", import.meta.url));

/** `node dist/src/main.js [--out outputs] [--config FILE] [--port 8787]`: trains against a metrics server of its own. */
const { values } = parseArgs({
  options: {
    out: { type: "string", default: "outputs" },
    config: { type: "string", default: EVERYTHING },
    port: { type: "string", default: "8787" },
  },
});
const logger = getLogger("train", { logDir: values.out, runId: "run-001" });
const server = await startMetricsServer(Number(values.port));
logger.serverListening({ port: server.port });

const store = await openLogStoreFile(values.config, { registry, baseDir: values.out });
logger.trainingStart({ steps: 200, store: store.name });
const loss = train(store, { lr: 0.1, steps: 200, data: { points: 100, noise: 0.2 }, seed: 7 });
await store.close();
await server.close();
logger.trainingEnd({ loss, store_failures: [...store.failures.values()].reduce((sum, count) => sum + count, 0) });
