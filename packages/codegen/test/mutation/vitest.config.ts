import { defineConfig, mergeConfig, type Plugin } from "vitest/config";
import base from "../../../../vitest.config.ts";
import { MUTATIONS } from "./mutations.ts";

const mutation = MUTATIONS[Number(process.env["LOGWRIGHT_MUTATION"])];

/** Switches one replacement off while the tests run from source. Nothing on the disk is touched. */
const mutate: Plugin = {
  name: "mutate",
  enforce: "pre",
  transform(code, id) {
    if (mutation === undefined || !id.endsWith(`/packages/codegen/src/${mutation.file}`)) return undefined;
    if (!code.includes(mutation.text)) throw new Error(`the mutation "${mutation.rule}" fits nowhere`);
    return code.replace(mutation.text, () => mutation.instead);
  },
};

const merged = mergeConfig(base, defineConfig({ plugins: [mutate], test: { maxWorkers: 1 } }));
merged.test.globalSetup = []; // these tests need nothing that is built

export default merged;
