import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Check } from "./check.ts";

/** Units that stand at the end of names. */
const UNIT_WORDS: ReadonlySet<string> = new Set([
  "seconds",
  "bytes",
  "celsius",
  "percent",
  "ratio",
  "watts",
  "joules",
  "volts",
  "hertz",
]);

/** Units that say nothing in the exported name. */
const SILENT: ReadonlySet<string> = new Set(["unitless", "1"]);

/** The unit of a name and the unit of its metric should be one, and be said once. */
export const checkUnitWords: Check = ({ metrics }, report) => {
  for (const { name, exported, unit, span } of metrics) {
    const words = exported.replace(/_total$/, "").split("_");
    const isUnit = (word: string): boolean => UNIT_WORDS.has(word) || word === unit;
    const doubled = words.find((word, index) => isUnit(word) && words.indexOf(word) !== index);
    if (doubled !== undefined) {
      const help = UNIT_WORDS.has(doubled)
        ? {}
        : { help: { message: "with the unit events the name is the only word" } };
      report(diagnostic("metric/unit-doubled", span, { data: { exported }, ...help }));
    }
    const last =
      name
        .replace(/[._]total$/, "")
        .split(/[._]/)
        .at(-1) ?? "";
    if (UNIT_WORDS.has(last) && SILENT.has(unit)) {
      report(diagnostic("metric/unit-missing", span, { data: { name, word: last, unit } }));
    }
  }
};
