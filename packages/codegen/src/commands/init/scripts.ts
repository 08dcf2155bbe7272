/** The scripts of a project that uses logwright. */
const SCRIPTS: Readonly<Record<string, string>> = { codegen: "logwright generate", lint: "eslint ." };

const DEV_DEPENDENCIES: Readonly<Record<string, string>> = {
  "@logwright/codegen": "^0.1.0",
  "@logwright/eslint-plugin": "^0.1.0",
  eslint: "^10.0.0",
};

/** What typed linting needs beside them. */
const TYPED_DEPENDENCIES: Readonly<Record<string, string>> = {
  "@types/node": "^20.19.0",
  typescript: ">=5.7 <6.1",
  "typescript-eslint": "^8.0.0",
};

const DEPENDENCIES: Readonly<Record<string, string>> = { "@logwright/runtime": "^0.1.0" };

type Content = Readonly<Record<string, unknown>>;

/** package.json with what is missing added (`"type": "module"` only where `module` says so), in its own indentation, and the names of what was added. */
export function withScripts(
  text: string | undefined,
  content: Content,
  { name, typed, module }: { readonly name: string; readonly typed: boolean; readonly module: boolean },
): { readonly text: string; readonly added: readonly string[] } {
  const added: string[] = [];
  const filled: Record<string, unknown> =
    text === undefined ? { name: name.replaceAll("_", "-"), version: "0.1.0", private: true } : { ...content };
  if (module && filled["type"] === undefined) {
    filled["type"] = "module";
    if (text !== undefined) added.push("type");
  }
  fill(filled, "scripts", SCRIPTS, added, []);
  fill(filled, "dependencies", DEPENDENCIES, added, ["devDependencies"]);
  const tools = typed ? { ...DEV_DEPENDENCIES, ...TYPED_DEPENDENCIES } : DEV_DEPENDENCIES;
  fill(filled, "devDependencies", tools, added, ["dependencies", "peerDependencies"]);
  const indentation = /^([ \t]+)"/m.exec(text ?? "")?.[1] ?? "  ";
  const end = text === undefined || text.endsWith("\n") ? "\n" : "";
  const lineEnd = text?.includes("\r\n") ? "\r\n" : "\n";
  return { text: `${JSON.stringify(filled, null, indentation)}${end}`.replaceAll("\n", lineEnd), added };
}

/** The script `codegen` that a package.json has already. */
export function codegenScript(content: Content): string | undefined {
  const script = sectionOf(content, "scripts")["codegen"];
  return typeof script === "string" ? script : undefined;
}

/** Adds to one section what neither it nor the `elsewhere` ones have. */
function fill(
  content: Record<string, unknown>,
  section: string,
  wanted: Readonly<Record<string, string>>,
  added: string[],
  elsewhere: readonly string[],
): void {
  const existing = sectionOf(content, section);
  const known = [existing, ...elsewhere.map((other) => sectionOf(content, other))];
  const missing = Object.entries(wanted).filter(([name]) => !known.some((each) => Object.hasOwn(each, name)));
  if (missing.length === 0) return;
  content[section] = { ...existing, ...Object.fromEntries(missing) };
  added.push(...missing.map(([name]) => `${section}.${name}`));
}

function sectionOf(content: Content, name: string): Content {
  const section = content[name];
  return typeof section === "object" && section !== null ? (section as Content) : {};
}
