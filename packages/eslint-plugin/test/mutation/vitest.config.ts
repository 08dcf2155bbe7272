import { defineConfig, mergeConfig, type Plugin } from "vitest/config";
import base from "../../../../vitest.config.ts";
import { MUTATIONS } from "./mutations.ts";

const mutation = MUTATIONS[Number(process.env["LOGWRIGHT_MUTATION"])];

/** Takes one step away while the tests run from source. Nothing on the disk is touched. */
const mutate: Plugin = {
  name: "mutate",
  enforce: "pre",
  transform(code, id) {
    if (mutation === undefined || !id.endsWith(`/packages/eslint-plugin/src/call-graph/${mutation.file}`))
      return undefined;
    if (!code.includes(mutation.text)) throw new Error(`the mutation "${mutation.step}" fits nowhere`);
    return code.replace(mutation.text, () => mutation.instead);
  },
};

const merged = mergeConfig(base, defineConfig({ plugins: [mutate], test: { maxWorkers: 1 } }));
merged.test.globalSetup = []; // programs are held in memory, and nothing that is built is asked

export default merged;
