import type { Registry } from "../model/registry.ts";
import type { Command, Invocation } from "./command.ts";
import { readProject } from "./compile-project.ts";
import { errorTexts, eventTexts, fieldTexts, keyTexts, metricTexts, spanTexts } from "./explain/entries.ts";
import type { Explanation } from "./explain/explanation.ts";
import { diagnosticTexts, ruleTexts } from "./explain/rules.ts";
import { nearestName } from "../diagnostics/nearest-name.ts";
import { REGISTRY_OPTION } from "./options.ts";
import { findRegistry } from "./registry-files.ts";

/** `logwright explain NAME`: all that is known of a name, or the names near to it. */
export const explain: Command = {
  name: "explain",
  summary: "say all that is known of an event, metric, data key, span, error code, finding or lint rule",
  usage: "NAME",
  options: [REGISTRY_OPTION],
  positionals: { min: 1, max: 1 },
  run: async (invocation) => {
    const [name = ""] = invocation.positionals;
    const registry = await registryOf(invocation, name);
    const known = [...(registry === undefined ? [] : registryTexts(registry)), ...diagnosticTexts(), ...ruleTexts()];
    const found = known.filter((explanation) => explanation.names.includes(name));
    const { terminal } = invocation;
    if (found.length > 0) {
      terminal.out(`${found.map(({ text }) => text()).join("\n\n")}\n`);
      return 0;
    }
    const nearest = nearestName(name, new Set(known.flatMap(({ names }) => names)));
    terminal.err(`Nothing is called "${name}"${nearest === undefined ? "." : `; did you mean "${nearest}"?`}\n`);
    return 1;
  },
};

function registryTexts(registry: Registry): readonly Explanation[] {
  return [eventTexts, metricTexts, keyTexts, fieldTexts, spanTexts, errorTexts].flatMap((texts) => texts(registry));
}

/** Findings and rules can be explained anywhere; a registry that does not compile is no help for its own names. */
async function registryOf(invocation: Invocation, name: string): Promise<Registry | undefined> {
  const needed = ![...diagnosticTexts(), ...ruleTexts()].some(({ names }) => names.includes(name));
  if (!needed) return undefined;
  const file = findRegistry(invocation.cwd, invocation.values["registry"]);
  const { registry } = readProject(file);
  if (registry === undefined)
    invocation.terminal.err("The registry has errors, so its names cannot be explained; see `logwright check`.\n");
  return registry;
}
