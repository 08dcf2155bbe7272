import type * as Grpc from "@grpc/grpc-js";
import type * as Transformer from "@opentelemetry/otlp-transformer";
import { ConfigurationError } from "../../config/configuration-error.ts";
import { errorCode } from "../system-error.ts";

/** The optional packages of the exporter. */
export interface Peers {
  readonly grpc: typeof Grpc;
  readonly transformer: typeof Transformer;
}

const ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";
const NAMES = ["@grpc/grpc-js", "@opentelemetry/otlp-transformer"] as const;

/**
 * Loads the packages that the exporter needs, at its first use: they cost 140 ms and 30 packages.
 *
 * @throws ConfigurationError naming the npm command when one is missing, and the package when one is broken.
 */
export async function loadPeers(load: (name: string) => Promise<unknown> = (name) => import(name)): Promise<Peers> {
  const loaded = await Promise.all(NAMES.map((name) => load(name).catch((error: unknown) => missing(name, error))));
  const [grpc, transformer] = loaded.map(commonJs);
  return { grpc: grpc as typeof Grpc, transformer: transformer as typeof Transformer };
}

function missing(name: string, error: unknown): never {
  const code = errorCode(error);
  const isMissing = code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND";
  throw new ConfigurationError(
    ENDPOINT,
    isMissing
      ? `${ENDPOINT} is set, but ${name} is not installed: npm install ${NAMES.join(" ")}`
      : `${ENDPOINT} is set, but ${name} could not be loaded (${code}).`,
  );
}

/** A CommonJS module's exports, however it was loaded. */
function commonJs(module: unknown): unknown {
  return (module as { default?: unknown }).default ?? module;
}
