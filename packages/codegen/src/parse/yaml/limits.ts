/** Characters of a file; a registry of 10,000 events has about 3 million. */
export const MAX_LENGTH: number = 10 * 1024 * 1024;

/**
 * Commas, colons, dashes, brackets and line ends of a file that is not simple: between two of them stands a node, for
 * which the `yaml` package needs several hundred bytes. A registry of 10 MB has about 1.6 million.
 */
export const MAX_SEPARATORS: number = 2_500_000;

/** Levels of nesting; the language needs less than ten, `x-*` may need some more. */
export const MAX_DEPTH: number = 32;

/** Nodes that all aliases of a file may stand for together. */
export const MAX_ALIASED_NODES: number = 10_000;

/** Syntax problems that are worth telling of one file: after the first few they are echoes. */
export const MAX_SYNTAX_PROBLEMS: number = 20;
