import type { Attribute, Conventions, Group, Unread } from "../conventions.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { ParseContext } from "../../parse/context.ts";
import { readYaml } from "../../parse/yaml/read-yaml.ts";
import { isNull } from "../../parse/yaml/node.ts";
import type { SourceText } from "../../source/source-text.ts";
import { attribute } from "./attributes.ts";
import { definition, SECTIONS } from "./definitions.ts";
import { Fields } from "./fields.ts";
import { group } from "./groups.ts";

/** What a file may say beside its sections. */
const SILENT: ReadonlySet<string> = new Set(["file_format", "version"]);

/** What was read, gathered file by file. */
interface Gathered {
  readonly attributes: Attribute[];
  readonly groups: Group[];
  readonly unread: Unread[];
  schemaUrl?: string;
  files: number;
}

/** Reads files of semantic conventions, of both formats, mixed as they come. Other YAML files beside them say nothing. */
export function readConventions(sources: Iterable<SourceText>, report: Report): Conventions {
  const gathered: Gathered = { attributes: [], groups: [], unread: [], files: 0 };
  for (const source of sources) readFile(source, gathered, report);
  return gathered;
}

function readFile(source: SourceText, to: Gathered, report: Report): void {
  const root = readYaml(source, report);
  if (root === undefined || isNull(root)) return;
  const context = new ParseContext(source, report);
  if (root.kind !== "map") return;
  const keys = root.pairs.map(({ key }) => key.text);
  if (!keys.some(isSection))
    return readManifest(keys.includes("schema_url") ? Fields.of(root, context, "a manifest") : undefined, to);
  const fields = Fields.of(root, context, "a file of conventions");
  if (fields === undefined) return;
  to.files += 1;
  for (const name of fields.names) readSection(name, fields, to);
}

function isSection(name: string): boolean {
  return name === "groups" || name === "attributes" || name === "imports" || Object.hasOwn(SECTIONS, name);
}

/** The manifest of a registry tells which version it is. */
function readManifest(fields: Fields | undefined, to: Gathered): void {
  const url = fields?.text("schema_url");
  if (url !== undefined) to.schemaUrl ??= url;
}

function readSection(name: string, fields: Fields, to: Gathered): void {
  const { context } = fields;
  const section = Object.hasOwn(SECTIONS, name) ? SECTIONS[name] : undefined;
  if (section !== undefined) {
    for (const item of fields.items(name)) to.groups.push(...definition(item, section, context));
  } else if (name === "groups") {
    for (const item of fields.items(name)) {
      const read = group(item, context);
      to.attributes.push(...read.attributes);
      to.groups.push(...read.groups);
      to.unread.push(...read.unread);
    }
  } else if (name === "attributes") {
    for (const item of fields.items(name)) {
      const inner = Fields.of(item, context, "an attribute");
      const declared = inner && attribute(inner, "key");
      if (declared !== undefined) to.attributes.push(declared);
    }
  } else if (name === "imports") to.unread.push({ what: "imports", name: { value: name, span: fields.place(name) } });
  else if (!SILENT.has(name)) to.unread.push({ what: "section", name: { value: name, span: fields.place(name) } });
}
