import type { KnobSpec } from "@logwright/runtime/contract";
import type { LogEvent } from "../model/registry.ts";

/** The knobs that events name, in order of first use. */
export function resolveKnobs(events: readonly LogEvent[], envPrefix: string): readonly KnobSpec[] {
  const knobs = new Map<string, KnobSpec>();
  for (const { sample } of events) {
    if (sample?.knob === undefined || knobs.has(sample.knob)) continue;
    knobs.set(sample.knob, {
      name: sample.knob,
      env: `${envPrefix}_${sample.knob.toUpperCase()}`,
      flag: `--${sample.knob.replaceAll("_", "-")}`,
      default: sample.every,
    });
  }
  return [...knobs.values()];
}
