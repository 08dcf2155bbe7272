import type * as Grpc from "@grpc/grpc-js";
import type * as Transformer from "@opentelemetry/otlp-transformer";

/** The optional packages of the exporter. */
export interface Peers {
  readonly grpc: typeof Grpc;
  readonly transformer: typeof Transformer;
}

const NAMES = ["@grpc/grpc-js", "@opentelemetry/otlp-transformer"] as const;

/**
 * Loads the packages that the exporter needs, at its first use: they cost 140 ms and 30 packages.
 *
 * @throws Error naming the npm command when one is missing.
 */
export async function loadPeers(load: (name: string) => Promise<unknown> = (name) => import(name)): Promise<Peers> {
  const loaded = await Promise.all(NAMES.map((name) => load(name).catch((error: unknown) => missing(name, error))));
  const [grpc, transformer] = loaded.map(commonJs);
  return { grpc: grpc as typeof Grpc, transformer: transformer as typeof Transformer };
}

function missing(name: string, error: unknown): never {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code !== "ERR_MODULE_NOT_FOUND" && code !== "MODULE_NOT_FOUND") throw error;
  throw new Error(`OTEL_EXPORTER_OTLP_ENDPOINT is set, but ${name} is not installed: npm install ${NAMES.join(" ")}`);
}

/** A CommonJS module's exports, however it was loaded. */
function commonJs(module: unknown): unknown {
  return (module as { default?: unknown }).default ?? module;
}
