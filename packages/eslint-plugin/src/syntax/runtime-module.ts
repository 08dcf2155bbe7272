import { dirname, resolve } from "node:path";
import { registryOf, type FileContext } from "../registry-index.ts";
import { settingsOf } from "../settings.ts";
import { packageOfFolder } from "./package-of.ts";
import { RUNTIME_PACKAGE } from "./runtime.ts";

/** Whether a module specifier of the linted file means the runtime, the generated package or a module that plays their role. */
export function runtimeModuleTest(context: FileContext): (module: string) => boolean {
  const modules = settingsOf(context).runtime;
  const folder = registryOf(context).registry?.folder;
  const generated = folder === undefined ? undefined : packageOfFolder(folder);
  const facades = modules.map((module) => (module.startsWith(".") ? plain(resolve(context.cwd, module)) : module));
  return (module) => {
    if (module === RUNTIME_PACKAGE || module.startsWith(`${RUNTIME_PACKAGE}/`) || facades.includes(module)) return true;
    if (!module.startsWith(".")) return module === generated;
    const path = plain(resolve(dirname(context.filename), module));
    return facades.includes(path) || (folder !== undefined && (path === folder || path.startsWith(`${folder}/`)));
  };
}

function plain(path: string): string {
  return path
    .replaceAll("\\", "/")
    .replace(/\.[cm]?[jt]sx?$/u, "")
    .replace(/\/index$/u, "");
}
