import { existsSync } from "node:fs";
import { extname } from "node:path";
import { ConfigurationError } from "../../config/configuration-error.ts";

/**
 * The file that the exporter's thread runs, beside the given one of this package. `from` is an `import.meta.url`.
 * In a bundle there is none: a file of that name would be some program, and starting it in a thread would start it again
 * from within, without end.
 * @throws ConfigurationError when the file is not there.
 */
export function threadFile(from: string | undefined): URL {
  if (from?.startsWith("file:") === true) {
    const file = new URL(`./otlp-thread${extname(from)}`, from);
    if (existsSync(file)) return file;
  }
  throw new ConfigurationError(
    "OTEL_EXPORTER_OTLP_ENDPOINT",
    "The file of its thread is not beside the runtime: a bundler must leave @logwright/runtime external.",
  );
}
