import type { KeySpec } from "@logwright/runtime/contract";
import type { Metric } from "../../model/registry.ts";
import { labelsType } from "./metrics.ts";
import { propertyOf } from "./place.ts";
import { tsObject } from "./ts-call.ts";
import type { TsFile } from "./ts-file.ts";
import { tsKey, tsString } from "./ts-text.ts";
import { valueTypes } from "./value-types.ts";

/**
 * A label with the value that fills it. A type assertion is printed only where the checker cannot know by itself that
 * the value is one of the label's.
 *
 * @param key what is declared of the value; absent where nothing is known.
 */
export function labelText(
  file: TsFile,
  metric: Metric,
  label: string,
  key: KeySpec | undefined,
  place: string,
): string {
  const text = key !== undefined && isFlag(key) ? `${file.value("flagLabel")}(${place})` : place;
  if (key !== undefined && fits(key, metric, label)) return propertyOf(label, text);
  return `${tsKey(label)}: ${text} as ${file.typeFrom("./metrics.ts", labelsType(metric))}[${tsString(label)}]`;
}

/** Whether every value that a key may have is one that a label takes. */
function fits(key: KeySpec, { labels }: Metric, name: string): boolean {
  const label = labels.find((each) => each.name === name);
  if (label === undefined || (label.required && !key.required)) return false;
  const isText =
    key.shape === "scalar" && (key.type === "string" || key.type === "enum" || isFlag(key)) && !key.nullable;
  if (label.values === undefined) return isText;
  const taken = new Set<unknown>(label.values.map(tsString));
  const texts = isFlag(key) && !key.nullable ? FLAG_TEXTS : valueTypes(key);
  return texts.every((text) => taken.has(text));
}

/** What `flagLabel` of the runtime makes of a boolean. */
const FLAG_TEXTS: readonly string[] = ["true", "false"].map(tsString);

function isFlag({ shape, type }: KeySpec): boolean {
  return shape === "scalar" && type === "boolean";
}

/** A call with labels as its last argument, in prettier's layout. */
export function labelledCall(before: string, amount: string, labels: readonly string[]): string {
  return tsObject(`${before}(${amount}, {`, labels, "});");
}
