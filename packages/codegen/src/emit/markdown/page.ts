import Handlebars from "handlebars";
import type { Registry } from "../../model/registry.ts";
import type { OutputFile } from "../emitter.ts";
import { pathIn } from "../paths.ts";

/** Fills a template. Every value is already escaped for the output's language; a value that is missing throws. */
export type Page<View> = (view: View) => string;

/** Compiles a template once, on first use: Handlebars takes longer to compile than to fill. */
export function page<View>(template: string): Page<View> {
  let filled: Handlebars.TemplateDelegate<View> | undefined;
  return (view) => {
    filled ??= Handlebars.compile<View>(template, { noEscape: true, strict: true, knownHelpersOnly: true });
    return tidy(filled(view));
  };
}

/** A page below the docs folder; nothing when the registry turns the docs off. */
export function docsPage<View extends object>(
  registry: Registry,
  name: string,
  fill: Page<View & Header>,
  view: View,
): readonly OutputFile[] {
  if (registry.outputs.docs === false) return [];
  return [{ path: pathIn(registry.outputs.docs, name), content: fill({ ...view, ...headerOf(registry) }) }];
}

/** What every page begins with. */
export interface Header {
  readonly header: string;
}

function headerOf(registry: Registry): Header {
  const source = (registry.sources[0]?.file ?? "registry.yaml").replace(/[^\w./@-]|-(?=-)/g, "_");
  return {
    header: `<!-- @generated from ${source}. Do not edit. Change ${source}, then run \`npm run codegen\`. -->`,
  };
}

/** At most one empty line in a row, one line end at the end. */
function tidy(text: string): string {
  return `${text.replace(/\n{3,}/g, "\n\n").trim()}\n`;
}
