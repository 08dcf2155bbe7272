import Handlebars from "handlebars";

/** Fills a template. Every value is already escaped for the output's language; a value that is missing throws. */
export type Template<View> = (view: View) => string;

/** Compiles a template once, on first use: Handlebars takes longer to compile than to fill. */
export function template<View>(text: string): Template<View> {
  let filled: Handlebars.TemplateDelegate<View> | undefined;
  return (view) => {
    filled ??= Handlebars.compile<View>(text, { noEscape: true, strict: true, knownHelpersOnly: true });
    return tidy(filled(view));
  };
}

/** At most one empty line in a row, one line end at the end. */
function tidy(text: string): string {
  return `${text.replace(/\n{3,}/g, "\n\n").trim()}\n`;
}
