/** What a value is: a part of a module or of the global object. */
export interface Origin {
  /** A module's name without `node:`, or `globalThis`. `console` and `process` are modules however they are reached. */
  readonly module: string;
  /** The way from the module to the value: property names, and the steps below. */
  readonly path: readonly string[];
}

/** The result of calling what stands before. */
export const CALL = "()";
/** An instance made with `new` of what stands before. */
export const NEW = "new ()";
/** The module once its promise is kept: `import("fs")` is `await`ed. */
export const PROMISE = "<promise>";
/** A property whose name is not known. */
export const ANY = "[?]";

/** `globalThis` under its names. */
const GLOBAL_OBJECTS: ReadonlySet<string> = new Set(["globalThis", "global", "window", "self", "frames"]);

/** Globals that are also modules. */
const MODULE_GLOBALS: ReadonlySet<string> = new Set(["console", "process", "crypto"]);

/** Properties that are modules of their own. */
const MODULE_PARTS: Readonly<Record<string, string>> = {
  "dns promises": "dns/promises",
  "fs promises": "fs/promises",
  "console console": "console",
};

/** The module of a specifier, without the scheme of built-in ones. */
export function moduleName(specifier: string): string {
  return specifier.startsWith("node:") ? specifier.slice("node:".length) : specifier;
}

/** A step further, in its one spelling: `global.console.log`, `require("node:console").log` and `console.log` are the same. */
export function step(origin: Origin, name: string): Origin {
  const { module, path } = origin;
  if (path.length > 0) return { module, path: [...path, name] };
  if (name === "default" && module !== "globalThis") return origin;
  if (module === "globalThis") {
    if (GLOBAL_OBJECTS.has(name)) return origin;
    if (MODULE_GLOBALS.has(name)) return { module: name, path: [] };
  }
  const part = MODULE_PARTS[`${module} ${name}`];
  return part === undefined ? { module, path: [name] } : { module: part, path: [] };
}

/** `process.stdout.write`, `fs.writeSync(…)`: the origin as a person would write it. */
export function spelled(origin: Origin): string {
  const { module, path } = origin;
  const steps = module === "globalThis" ? path : [module, ...path];
  return steps.reduce((text, name) => {
    if (name === CALL) return `${text}()`;
    if (name === NEW) return `new ${text}()`;
    if (name === PROMISE) return text;
    if (name === ANY) return `${text}[…]`;
    return text === "" ? name : `${text}.${name}`;
  }, "");
}
