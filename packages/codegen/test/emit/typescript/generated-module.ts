import * as generatedRuntime from "@logwright/runtime/generated";
import { transformSync } from "esbuild";
import { emitAll } from "../../../src/emit/emitters.ts";
import type { Registry } from "../../../src/model/registry.ts";

type Exports = Record<string, unknown>;

/** Emits a registry's TypeScript and runs it here: what `generated/index.ts` of that registry exports. */
export function generatedModule(registry: Registry): Exports {
  const files = new Map(emitAll(registry).map(({ path, content }) => [path.replace(/^.*\//, "./"), content]));
  const loaded = new Map<string, Exports>();
  const load = (name: string): Exports => {
    if (name === "@logwright/runtime/generated") return generatedRuntime;
    const known = loaded.get(name);
    if (known !== undefined) return known;
    const exports: Exports = {};
    loaded.set(name, exports);
    const { code } = transformSync(files.get(name) ?? "", { loader: "ts", format: "cjs", target: "es2022" });
    const module = { exports };
    new Function("require", "module", "exports", code)(load, module, exports);
    loaded.set(name, module.exports);
    return module.exports;
  };
  return load("./index.ts");
}
