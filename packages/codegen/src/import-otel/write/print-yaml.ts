import { yamlBlock, yamlText } from "./yaml-text.ts";
import type { YamlMap, YamlValue } from "./yaml-value.ts";

/** Where a member stands in the text that was printed: the names on the way to it, and its offsets. */
export interface Place {
  readonly path: readonly string[];
  readonly start: number;
  readonly end: number;
}

export interface Printed {
  readonly text: string;
  /** Entries and their keys, an outer place before those within it. */
  readonly places: readonly Place[];
}

/** Members of an entry that hold keys. Each key has a line, and a place, of its own. */
const KEYED: ReadonlySet<string> = new Set(["attributes", "data", "labels"]);

/** What fits a line stands on it. */
const WIDTH = 110;

/** Prints a map as YAML: sections apart from each other, short entries on one line, texts of several lines as blocks. */
export function printYaml(map: YamlMap, comments: readonly string[]): Printed {
  const printer = new Printer();
  for (const comment of comments) printer.line(0, `# ${comment}`);
  printer.members(map, []);
  return printer.printed();
}

class Printer {
  readonly #lines: string[] = [];
  readonly #places: { path: readonly string[]; start: number; end: number }[] = [];
  #length = 0;

  printed(): Printed {
    return { text: this.#lines.join(""), places: this.#places };
  }

  line(indent: number, text: string): void {
    const line = text === "" ? "\n" : `${" ".repeat(indent)}${text}\n`;
    this.#lines.push(line);
    this.#length += line.length;
  }

  members(map: YamlMap, path: readonly string[]): void {
    for (const [name, value] of map) {
      if (path.length === 0 && value instanceof Map) this.line(0, "");
      const place = { path: [...path, name], start: this.#length, end: 0 };
      this.#places.push(place);
      this.#member(name, value, place.path);
      place.end = this.#length;
    }
  }

  #member(name: string, value: YamlValue, path: readonly string[]): void {
    const indent = 2 * (path.length - 1);
    const key = keyText(name);
    const inline = hasLines(value, path) ? undefined : this.#inline(value);
    if (inline !== undefined && (typeof value !== "object" || indent + key.length + inline.length + 2 <= WIDTH)) {
      this.line(indent, `${key}: ${inline}`);
      return;
    }
    if (typeof value === "string") {
      this.line(indent, `${key}: |-`);
      for (const line of yamlBlock(value) ?? []) this.line(indent + 2, line);
    } else if (value instanceof Map) {
      this.line(indent, `${key}:`);
      this.members(value as YamlMap, path);
    } else if (Array.isArray(value)) {
      this.line(indent, `${key}:`);
      for (const item of value as readonly YamlValue[]) this.line(indent + 2, `- ${flowText(item)}`);
    }
  }

  /** A value on one line; nothing where it holds a text of several. */
  #inline(value: YamlValue): string | undefined {
    for (const text of textsOf(value)) if (yamlBlock(text) !== undefined) return undefined;
    return flowText(value);
  }
}

/** Whether the members of a map have lines of their own, however short: sections, entries that hold keys, and these. */
function hasLines(value: YamlValue, path: readonly string[]): boolean {
  if (!(value instanceof Map) || value.size === 0) return false;
  if (path.length === 1) return !path[0]?.startsWith("x-");
  if (path.length === 2) return [...KEYED].some((name) => value.has(name));
  return path.length === 3 && KEYED.has(path[2] ?? "");
}

function* textsOf(value: YamlValue): Generator<string> {
  if (typeof value === "string") yield value;
  else if (value instanceof Map) for (const member of value.values()) yield* textsOf(member as YamlValue);
  else if (Array.isArray(value)) for (const item of value) yield* textsOf(item as YamlValue);
}

function flowText(value: YamlValue): string {
  if (typeof value === "string") return yamlText(value);
  if (typeof value !== "object") return String(value);
  if (value instanceof Map) {
    const members = [...(value as YamlMap)].map(([name, member]) => `${keyText(name)}: ${flowText(member)}`);
    return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
  }
  return `[${(value as readonly YamlValue[]).map(flowText).join(", ")}]`;
}

/** A name as a key; an optional one ends with a question mark. */
function keyText(name: string): string {
  const [, bare = name, mark = ""] = /^(.*?)(\?)$/s.exec(name) ?? [];
  const text = yamlText(bare);
  return text === bare && /^[A-Za-z]/.test(bare) && !bare.includes(" ") ? `${bare}${mark}` : yamlText(name);
}
