/** `training.step_end` is `trainingStepEnd`. */
export function camelCase(name: string): string {
  const [first = "", ...rest] = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  return first + rest.map(upperFirst).join("");
}

export function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `geno_lewm` is `GenoLewm`. */
export function pascalCase(name: string): string {
  return upperFirst(camelCase(name));
}

/** What every object already has: as a key or a method, such a name would be found where nothing was written. */
export const OBJECT_MEMBERS: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Methods that the logger has of its own, and `then`, which would make it a promise to every `await`. */
export const LOGGER_MEMBERS: ReadonlySet<string> = new Set([
  "debug",
  "info",
  "warn",
  "error",
  "critical",
  "flush",
  "close",
  "level",
  "component",
  "runId",
  "then",
  ...OBJECT_MEMBERS,
]);
