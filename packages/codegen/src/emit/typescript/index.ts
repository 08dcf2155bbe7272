import type { Registry } from "../../model/registry.ts";
import { pathIn } from "../../text/paths.ts";
import type { Emitter } from "../emitter.ts";
import { GENERATED_RUNTIME } from "./runtime-symbols.ts";
import { tsCall } from "./ts-call.ts";
import { TsFile } from "./ts-file.ts";
import { tsString } from "./ts-text.ts";

/** `index.ts`: what a program imports. */
export const index: Emitter = {
  name: "index",
  reads: () => [],
  emit(registry) {
    const file = new TsFile(registry.sources);
    printExports(file);
    printEntryPoints(file, registry);
    return [{ path: pathIn(registry.outputs.typescript, "index.ts"), content: file.toString() }];
  },
};

function printExports(file: TsFile): void {
  file.print(`export { currentTraceContext, setTraceContext, shutdownRun } from ${tsString(GENERATED_RUNTIME)};`);
  for (const module of ["events", "metrics", "registry", "spans"]) file.print(`export * from "./${module}.ts";`);
  file.print("");
}

function printEntryPoints(file: TsFile, { logger }: Registry): void {
  const registry = file.valueFrom("./registry.ts", "registry");
  const Logger = file.valueFrom("./events.ts", logger);
  const events = "./events.ts";
  const loggedRun = `${file.type("LoggedRun")}<${Logger}, ${file.typeFrom(events, "EventPayloads")}>`;
  const allEvents = `Object.values(${file.valueFrom(events, "EVENTS")})`;
  file.print("/** The logger of a component: the same instance for the same component, run and log directory. */");
  file.print(
    constant("getLogger", `${file.type("GetLogger")}<${Logger}>`, file.value("loggerFactory"), [registry, Logger]),
    "",
  );
  file.print(
    "/** Runs a function with a logger, between two events, and leaves everything on disk however it ends. */",
  );
  file.print(constant("loggedRun", loggedRun, file.value("loggedRunFactory"), [registry, "getLogger"]), "");
  file.print("/** The redaction filter as an object, for a program that builds its own pipeline. */");
  file.print(constant("redactor", file.type("Redactor"), file.value("redactorOf"), [registry, allEvents]), "");
  file.print("/** Takes the logging flags out of a command line; pass the options on to `getLogger`. */");
  file.print(`export function parseFlags(argv?: readonly string[]): ${file.type("ParsedFlags")} {`);
  file.print(`  return ${file.value("parseRegistryFlags")}(${registry}, argv);`, "}");
}

function constant(name: string, type: string, call: string, args: readonly string[]): string {
  return tsCall(`export const ${name}: ${type} = ${call}`, args, ";");
}
