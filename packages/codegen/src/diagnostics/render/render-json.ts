import type { Finding } from "./finding.ts";
import type { RenderOptions } from "./renderer.ts";

/** One JSON object with all that is known of every finding. */
export function renderJson(findings: readonly Finding[], { more }: RenderOptions): string {
  return JSON.stringify({ problems: findings.map(plain), ...more }, null, 2);
}

function plain({ code, rule, message, place, notes, help, docs }: Finding): object {
  return {
    code,
    severity: rule.severity,
    message,
    ...place,
    notes: notes.map(({ message: said, place: where }) => ({ message: said, ...where })),
    ...(help && { help }),
    ...(docs !== undefined && { docs }),
  };
}
