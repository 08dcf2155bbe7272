import ts from "#compiler";
import { nodesOf } from "../bans/ban.ts";
import { bare, isAccess } from "../flow/expression.ts";
import { moduleLoadOf } from "../flow/module-load.ts";
import { isOpaque } from "../flow/static-type.ts";
import { placesBehind } from "../flow/types-behind.ts";
import { nameIndexOf } from "../program/name-index.ts";
import type { ProgramView } from "../program/program-view.ts";
import type { EgressEntry } from "./egress-entries.ts";

/** What is handed to a module that is known at run time only: nobody can tell where it goes from there. */
export function loadedEntries(file: ts.SourceFile, view: ProgramView): readonly EgressEntry[] {
  if (!loadsUnknown(view)) return [];
  return nodesOf(file, ts.isCallExpression).flatMap((call) => {
    const callee = bare(call.expression);
    if (!isAccess(callee) || call.arguments.length === 0 || !isOpaque(view.typeOf(callee.expression))) return [];
    const isLoaded = placesBehind(bare(callee.expression), view).some(({ node }) => {
      const load = moduleLoadOf(node, view);
      return load !== undefined && load.module === undefined;
    });
    return isLoaded
      ? call.arguments.map((value) => ({ value, node: call, what: "a module that is chosen at run time" }))
      : [];
  });
}

/** True where some file loads modules by other means than imports at its top. */
function loadsUnknown(view: ProgramView): boolean {
  return view.remember("loads at run time", () =>
    view.files.some(
      (file) => COMPUTED_IMPORT.test(file.text) || LOADING.some((name) => nameIndexOf(file).named(name).length > 0),
    ),
  );
}

/** `import(` of anything but a literal. */
const COMPUTED_IMPORT = /\bimport\s*\(\s*[^"'\s)]/;
const LOADING: readonly string[] = ["require", "createRequire", "getBuiltinModule", "binding", "_linkedBinding"];
