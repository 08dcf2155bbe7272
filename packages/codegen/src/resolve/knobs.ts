import type { KnobSpec } from "@logwright/runtime/contract";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { AuthoredEvent } from "../parse/authored.ts";
import type { Located, Named } from "../parse/located.ts";

/** What the runtime already reads under the registry's prefix, or takes as a flag. test/settings.test.ts compares it with the runtime's own table. */
export const TAKEN_KNOBS: ReadonlySet<string> = new Set([
  "durability",
  "hash_key",
  "help",
  "log_dir",
  "log_format",
  "log_level",
  "metrics_interval_s",
  "metrics_remove",
  "redaction_strict",
  "rotate_bytes",
  "rotate_seconds",
  "run_id",
  "stdout",
  "version",
  "wandb_project",
]);

/** The knobs that events name, in order of first use. One knob has one default. */
export function resolveKnobs(
  events: readonly Named<AuthoredEvent>[],
  envPrefix: string,
  report: Report,
): readonly KnobSpec[] {
  const knobs = new Map<string, KnobSpec>();
  const places = new Map<string, Located<string>>();
  for (const { body } of events) {
    const { knob, every } = body.sample?.value ?? {};
    if (knob === undefined || every === undefined) continue;
    const known = knobs.get(knob.value);
    const problem = (text: string, first?: Located<string>): void =>
      report(
        diagnostic("event/knob", knob.span, {
          data: { name: knob.value, problem: text },
          notes: first === undefined ? [] : [{ message: "first used", span: first.span }],
        }),
      );
    if (TAKEN_KNOBS.has(knob.value)) problem("is a setting of the runtime already");
    if (known !== undefined) {
      if (known.default !== every.value)
        problem(`has two defaults, ${known.default} and ${every.value}`, places.get(knob.value));
      continue;
    }
    places.set(knob.value, knob);
    knobs.set(knob.value, {
      name: knob.value,
      env: `${envPrefix}_${knob.value.toUpperCase()}`,
      flag: `--${knob.value.replaceAll("_", "-")}`,
      default: every.value,
    });
  }
  return [...knobs.values()];
}
