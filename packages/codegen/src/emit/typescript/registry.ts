import { pathIn } from "../../text/paths.ts";
import type { Emitter } from "../emitter.ts";
import { registrySpec } from "../specs.ts";
import { TsFile } from "./ts-file.ts";
import { tsValue } from "./ts-value.ts";

/** `registry.ts`: what the runtime must know of a registry beyond its entries. */
export const registry: Emitter = {
  name: "registry",
  reads: ({ knobs, redactedKeysMetric }) => [JSON.stringify(knobs), redactedKeysMetric],
  emit(model) {
    const file = new TsFile(model.sources);
    file.print("/** Layout, standard fields, error codes, redaction rules and defaults of the registry. */");
    file.print(tsValue(`export const registry: ${file.type("RegistrySpec")} = `, registrySpec(model)));
    file.print(`${file.value("deepFreeze")}(registry);`);
    return [{ path: pathIn(model.outputs.typescript, "registry.ts"), content: file.toString() }];
  },
};
