import type { DataKey } from "../model/registry.ts";

/**
 * Makes something of keys, once for all that say the same. What is made may depend on nothing but what a key says and
 * on what stays as it is while one file is printed: it is forgotten with the function.
 */
export function alike<Made>(make: (key: DataKey) => Made): (key: DataKey) => Made {
  const known = new Map<object, Made>();
  return (key) => {
    const { look } = key;
    if (look === undefined) return make(key);
    let made = known.get(look);
    if (made === undefined) known.set(look, (made = make(key)));
    return made;
  };
}
