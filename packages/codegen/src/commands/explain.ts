import { nearestNames } from "../diagnostics/nearest-name.ts";
import type { Registry } from "../model/registry.ts";
import { UsageError } from "../usage-error.ts";
import type { Command, ExitCode, Invocation } from "./command.ts";
import { readProject } from "./compile-project.ts";
import { alertTexts, errorTexts, eventTexts, fieldTexts, keyTexts, metricTexts, spanTexts } from "./explain/entries.ts";
import type { Explanation } from "./explain/explanation.ts";
import { layoutTexts } from "./explain/layout.ts";
import {
  filterTexts,
  knobTexts,
  labelTexts,
  ownerTexts,
  registryTexts,
  reservedTexts,
  severityTexts,
} from "./explain/names.ts";
import { builtInTexts, crashTexts } from "./explain/rules.ts";
import { settingTexts } from "./explain/settings.ts";
import { REGISTRY_OPTION } from "./options.ts";
import { findRegistry } from "./registry-files.ts";

/** `logwright explain NAME`: all that is known of a name, or the names near to it. */
export const explain: Command = {
  name: "explain",
  summary: "say all that is known of a name of the registry, a finding, a rule about changes or a lint rule",
  usage: "NAME",
  options: [REGISTRY_OPTION],
  positionals: { min: 1, max: 1 },
  run: explainName,
};

async function explainName(invocation: Invocation): Promise<ExitCode> {
  const { terminal, positionals } = invocation;
  const [name = ""] = positionals;
  const builtIn = builtInTexts();
  const { registry, missing, broken } = registryOf(invocation);
  const declared = registry === undefined ? [] : declaredTexts(registry);
  const known = [...declared, ...crashTexts(declared), ...builtIn];
  const found = named(known, name);
  if (found.length > 0) {
    terminal.out(`${found.map(({ text }) => text()).join("\n\n")}\n`);
    return 0;
  }
  if (broken) terminal.err("The registry has errors, so its names cannot be explained; see `logwright check`.\n");
  const hint = nearTexts(known, name);
  if (missing !== undefined && hint === "") throw missing;
  if (missing !== undefined) terminal.err(`logwright: ${missing.message}\n`);
  terminal.err(`Nothing is called ${JSON.stringify(name)}${hint === "" ? "." : `; did you mean ${hint}?`}\n`);
  return missing === undefined ? 1 : 2;
}

function named(known: readonly Explanation[], name: string): readonly Explanation[] {
  return known.filter(({ names }) => names.includes(name));
}

/** Names that are worth a suggestion. */
const SUGGESTED = 3;

/** `"job.done" (event) or "job.run" (span)`. */
function nearTexts(known: readonly Explanation[], name: string): string {
  const near = nearestNames(
    name,
    known.flatMap(({ names }) => names),
    SUGGESTED,
  );
  return near
    .map((each) => `"${each}" (${[...new Set(named(known, each).map(({ kind }) => kind))].join(", ")})`)
    .join(" or ");
}

/** What of a registry can be asked for. */
const KINDS: readonly ((registry: Registry) => readonly Explanation[])[] = [
  eventTexts,
  metricTexts,
  alertTexts,
  labelTexts,
  keyTexts,
  fieldTexts,
  layoutTexts,
  spanTexts,
  errorTexts,
  knobTexts,
  settingTexts,
  filterTexts,
  reservedTexts,
  ownerTexts,
  severityTexts,
  registryTexts,
];

function declaredTexts(registry: Registry): readonly Explanation[] {
  return KINDS.flatMap((texts) => texts(registry));
}

/** A registry that is not there or does not compile is no help for its own names; built-in ones need none. */
function registryOf(invocation: Invocation): {
  readonly registry?: Registry | undefined;
  readonly missing?: UsageError;
  readonly broken: boolean;
} {
  try {
    const { registry } = readProject(findRegistry(invocation.cwd, invocation.values["registry"]));
    return { registry, broken: registry === undefined };
  } catch (error) {
    if (error instanceof UsageError) return { missing: error, broken: false };
    throw error;
  }
}
