import type { DataKey } from "../model/registry.ts";

/**
 * Makes something of keys, once for all that say the same. What is made may depend on nothing but what a key says and
 * on what stays as it is while one file is printed: it is forgotten with the function.
 */
export function alike<Made, Key extends Pick<DataKey, "look"> = DataKey>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new Map<object, Made>();
  return (key) => {
    const { look } = key;
    if (look === undefined) return make(key);
    let made = known.get(look);
    if (made === undefined) known.set(look, (made = make(key)));
    return made;
  };
}

/** Prints lists of keys in that way, with something between those of which anything is printed. */
export function allAlike<Key extends Pick<DataKey, "look"> = DataKey>(
  separator: string,
  print: (key: Key) => string,
): (keys: readonly Key[]) => string {
  const textOf = alike(print);
  return (keys) => {
    let all = "";
    for (const key of keys) {
      const text = textOf(key);
      if (text !== "") all += all === "" ? text : separator + text;
    }
    return all;
  };
}
