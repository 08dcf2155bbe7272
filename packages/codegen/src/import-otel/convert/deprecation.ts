import type { Deprecated } from "../conventions.ts";
import type { Ledger } from "../ledger.ts";
import type { YamlMap, YamlValue } from "../write/yaml-value.ts";
import { yamlMap } from "../write/yaml-value.ts";
import type { Names } from "./names.ts";
import { oneLine } from "./text.ts";

/** What the language calls OpenTelemetry's reasons; all others say nothing. */
const REASON_WORDS: Readonly<Record<string, string | undefined>> = { renamed: "renamed", obsoleted: "obsolete" };

/** `deprecated:` of an entry. Whether the new name is there is found out when the registry is compiled. */
export function deprecation(
  deprecated: Deprecated | undefined,
  names: Pick<Names, "of">,
  ledger: Ledger,
): YamlMap | undefined {
  if (deprecated === undefined) return undefined;
  const { reason, renamedTo, note } = deprecated;
  const isRenamed = reason === "renamed" && renamedTo !== undefined;
  const word = Object.hasOwn(REASON_WORDS, reason) ? REASON_WORDS[reason] : undefined;
  return yamlMap({
    reason: isRenamed ? "renamed" : word === "renamed" ? "uncategorized" : (word ?? "uncategorized"),
    renamed_to: isRenamed ? names.of(renamedTo) : undefined,
    note: oneLine(note, ledger),
  });
}

/** The same where the new name is not in the registry: it is said in words. */
export function inWords(deprecated: YamlMap): YamlMap {
  const words = `It is ${text(deprecated.get("renamed_to"))} now, which is not in this registry.`;
  return yamlMap({ reason: "replaced", note: `${text(deprecated.get("note"))} ${words}`.trimStart() });
}

function text(value: YamlValue | undefined): string {
  return typeof value === "string" ? value : "";
}
