/** `training.step_end` is `trainingStepEnd`. */
export function camelCase(name: string): string {
  let joined = "";
  for (const word of name.split(/[^A-Za-z0-9]+/)) joined += joined === "" ? word : upperFirst(word);
  return joined;
}

export function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `geno_lewm` is `GenoLewm`. */
export function pascalCase(name: string): string {
  return upperFirst(camelCase(name));
}
