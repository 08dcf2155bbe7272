/** A scalar, a list or a map whose order counts. */
export type YamlValue = string | number | boolean | readonly YamlValue[] | YamlMap;

export type YamlMap = ReadonlyMap<string, YamlValue>;

/** A map of those members that are there. */
export function yamlMap(members: Readonly<Record<string, YamlValue | undefined>>): Map<string, YamlValue> {
  return new Map(Object.entries(members).filter((member): member is [string, YamlValue] => member[1] !== undefined));
}
