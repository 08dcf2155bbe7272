import ts from "#compiler";
import { nameIndexOf } from "../program/name-index.ts";
import { RUNTIME_PACKAGE } from "../program/role.ts";
import type { Ban, Deed } from "./ban.ts";

/** `declare module "@logwright/runtime"`: whoever writes there decides what a redacted record is. */
export const augmentations: Ban = (file, view) =>
  nameIndexOf(file).specifiers.flatMap((specifier): readonly Deed[] => {
    const { parent, text } = specifier;
    if (!ts.isModuleDeclaration(parent)) return [];
    const isOurs = text === RUNTIME_PACKAGE || text.startsWith(`${RUNTIME_PACKAGE}/`);
    const module = view.checker.getSymbolAtLocation(specifier);
    const isRuntime = view.table.isRuntimeSpecifier(text) || (module !== undefined && view.table.modules.has(module));
    // A declaration file without imports may describe a façade that has no types; only a module augments.
    if (!isOurs && !(isRuntime && ts.isExternalModule(file))) return [];
    return [{ id: "augmentedRuntime", node: parent, what: `\`declare module "${text}"\`` }];
  });
