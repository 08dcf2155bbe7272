import { hexOf, replaceTreacherous } from "../../text/code-units.ts";

/**
 * A text as a double-quoted YAML scalar on one line. Surrogates without a partner have no form in YAML and become
 * U+FFFD, the replacement character.
 */
export function yamlText(text: string): string {
  const quoted = JSON.stringify(wellFormed(text)).replace(/(?<=[*<])\//g, "\\u002f"); // Go's reader of YAML knows no backslash slash
  return replaceTreacherous(quoted, (character) => `\\u${hexOf(character)}`);
}

/** A text inside a label or annotation, which Prometheus reads as a Go template: no action comes of it. */
export function yamlTemplateText(text: string): string {
  return yamlText(text.replaceAll("{{", '{{"{{"}}'));
}

/** A label's value as PromQL and the text format quote it. */
export function labelValue(text: string): string {
  return JSON.stringify(wellFormed(text));
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
