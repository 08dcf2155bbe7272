import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { readStore } from "./check-config.ts";
import { LogStoreConfigError, type ConfigProblem } from "./config-error.ts";
import { openChecked, type LogStoreOptions, type OpenLogStore } from "./open-log-store.ts";
import { isMap, reportUnknown } from "./params.ts";
import { importPlugin } from "./plugins.ts";
import { readYaml, type YamlText } from "./yaml-text.ts";

/** The keys of a configuration file. */
const KEYS: readonly string[] = ["log_store", "plugins"];

/**
 * Opens the store that a YAML file describes under `log_store`, after importing the packages under `plugins`. Reading a file
 * needs the package `yaml`.
 *
 * @throws LogStoreConfigError with the line and column of everything that is wrong; nothing was opened
 */
export async function openLogStoreFile(path: string, options: LogStoreOptions): Promise<OpenLogStore> {
  const yaml = await readYaml(readFileSync(path, "utf8"), path);
  const problems: ConfigProblem[] = [];
  const report = (problem: ConfigProblem): void =>
    void problems.push({ ...problem, ...yaml.placeOf(problem.path, problem.message.startsWith("Unknown key")) });

  const config = readTop(yaml, report);
  await importPlugins(config["plugins"], dirname(resolve(path)), report);
  const store = "log_store" in config ? readStore(config["log_store"], ["log_store"], report) : undefined;
  if (store === undefined || problems.length > 0) throw new LogStoreConfigError(problems, path);
  return openChecked(store, options);
}

function readTop(yaml: YamlText, report: (problem: ConfigProblem) => void): Readonly<Record<string, unknown>> {
  if (!isMap(yaml.value)) {
    report({ path: [], message: "The file holds no map.", help: "begin it with log_store:" });
    return {};
  }
  const known = Object.fromEntries(Object.entries(yaml.value).filter(([key]) => !key.startsWith("x-")));
  reportUnknown(known, KEYS, [], { report });
  if (!("log_store" in known))
    report({ path: [], message: '"log_store" is missing.', help: "give log_store: with kind and params" });
  return known;
}

/** Imports plugins one after the other, so that they register in the order of the file. */
async function importPlugins(
  plugins: unknown,
  directory: string,
  report: (problem: ConfigProblem) => void,
): Promise<void> {
  if (plugins === undefined || plugins === null) return;
  if (!Array.isArray(plugins)) {
    report({ path: ["plugins"], message: '"plugins" is no list.', help: "write - package-name on a line of its own" });
    return;
  }
  for (const [index, plugin] of plugins.entries()) {
    const fault = typeof plugin === "string" ? await importPlugin(plugin, directory) : "it is no text";
    if (fault !== undefined)
      report({
        path: ["plugins", index],
        message: `Plugin ${JSON.stringify(plugin)} cannot be used: ${fault}.`,
        help: "install the package beside this file, or give a path that begins with ./",
      });
  }
}
