/** Where the pages of `docs/` are read: no package holds them. The rules of @logwright/eslint-plugin say the same place. */
const PAGES = "https://github.com/logwright/logwright/blob/main";

/** The address of a page, `docs/diagnostics.md`. */
export function documentationUrl(page: string): string {
  return `${PAGES}/${page}`;
}
