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
