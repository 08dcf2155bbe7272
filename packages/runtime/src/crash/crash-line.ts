import { CRASH_EVENT, type FieldSpec, INVARIANT_VIOLATION, type RegistrySpec } from "../contract/index.ts";
import type { Settings } from "../config/settings.ts";
import type { RedactedLine } from "../record/redacted-line.ts";
import { now } from "../record/timestamp.ts";
import { countDrop } from "../redact/drop-counts.ts";
import { eventShape } from "../redact/event-shape.ts";
import { filterOf } from "../redact/filter.ts";
import { filteredLine } from "../redact/filtered-line.ts";
import { frameText } from "../redact/frame-text.ts";
import { runHasher } from "../redact/hash.ts";
import type { Drop } from "../redact/payload.ts";
import { Sanitizer } from "../redact/sanitizer.ts";
import { errorCode } from "../sink/system-error.ts";
import { framesOf } from "./frames.ts";

const COMPONENT = "logwright";
const NOT_SHOWN = "<frame>";

const ERROR_CODE: FieldSpec = { name: "error_code", shape: "scalar", type: "string", required: true, nullable: false };
const FRAMES: FieldSpec = { name: "frames", shape: "list", type: "string", required: true, nullable: false };

/** The minimal record of a crash: time, severity, event `error`, run, error code and frames. Always permissively filtered. */
export function crashLine(registry: RegistrySpec, settings: Settings, error: unknown, root: string): RedactedLine {
  const drops: Drop[] = [];
  const filter = filterOf(registry.redaction);
  const code = codeOf(registry, error);
  // The code was judged already: a foreign error has one also where the catalogue of the registry has no such word.
  const errors = registry.errors.length === 0 ? [] : [code];
  const shape = eventShape({ ...registry, fields: [ERROR_CODE, FRAMES], errors }, CRASH_EVENT);
  const context = {
    runId: frameText(filter, "run_id", settings.runId, drops),
    component: COMPONENT,
    ts: now(),
    trace: "",
  };
  const fields = { error_code: code, frames: cleanFrames(registry, error, root) };
  const hash = runHasher(registry.envPrefix, settings.runId);
  const line = filteredLine(registry, shape, context, { fields, data: {} }, hash, drops);
  for (const drop of drops) countDrop(drop.reason);
  return line;
}

/**
 * A code of the catalogue when the error carries one. A foreign error is, for a catalogue, an invariant that was broken;
 * without a catalogue it is named by its system code or its class.
 */
function codeOf(registry: RegistrySpec, error: unknown): string {
  const code = ownCode(error);
  if (registry.errors.length === 0) return errorCode(error);
  return code !== undefined && registry.errors.includes(code) ? code : INVARIANT_VIOLATION;
}

function ownCode(error: unknown): string | undefined {
  try {
    const { code } = error as { code?: unknown };
    return typeof code === "string" ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Each frame is judged by itself, so that one that must not be shown does not take the others with it. */
function cleanFrames(registry: RegistrySpec, error: unknown, root: string): readonly string[] {
  const sanitizer = new Sanitizer(registry.redaction, { strict: false });
  return framesOf(error, root).map((frame) => sanitizer.text("crash", "a frame", frame) ?? NOT_SHOWN);
}
