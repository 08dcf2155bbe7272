/** How the values of a unit leave the process. */
export interface ExportedUnit {
  /** The last words of the Prometheus name, without a leading `_`; empty for none. */
  readonly suffix: string;
  /** UCUM, an annotation, or empty. */
  readonly otlp: string;
  /** What a recorded value is multiplied with. */
  readonly scale: number;
}

/** Decides suffix, OTLP unit and scale of a unit; `undefined` when it is neither a known unit nor a word. */
export function exportedUnit(unit: string): ExportedUnit | undefined {
  const [numerator = "", denominator, ...more] = unit.split("/");
  if (denominator === undefined) return single(unit);
  if (more.length > 0) return undefined;
  const per = PER.get(denominator);
  const counted = numerator === "" ? NONE : rateNumerator(numerator);
  if (per === undefined || counted === undefined) return undefined;
  const suffix = counted.suffix === "" ? `per_${per}` : `${counted.suffix}_per_${per}`;
  const otlp = counted.scale === 1 ? unit : `${counted.otlp}/${denominator}`;
  return { suffix, otlp, scale: counted.scale };
}

/** In a rate the counted thing is worth naming: `events/s` is `_events_per_second`. */
function rateNumerator(unit: string): ExportedUnit | undefined {
  return COUNT_WORDS.has(unit) ? { suffix: unit, otlp: unit, scale: 1 } : single(unit);
}

function single(unit: string): ExportedUnit | undefined {
  const known = UNITS.get(unit);
  if (known !== undefined) return known;
  const annotation = /^\{([^{}]+)\}$/.exec(unit);
  if (annotation !== null) return { suffix: "", otlp: unit, scale: 1 };
  if (COUNT_WORDS.has(unit)) return { suffix: "", otlp: `{${unit.replace(/s$/, "")}}`, scale: 1 };
  return /^[a-z][a-z0-9_]*$/.test(unit) ? { suffix: unit, otlp: unit, scale: 1 } : undefined;
}

const NONE: ExportedUnit = { suffix: "", otlp: "", scale: 1 };

/** Words that only say what is counted: they are annotations in OTLP and nothing in Prometheus. */
const COUNT_WORDS: ReadonlySet<string> = new Set(["events", "ops", "keys", "calls", "predictor_calls"]);

const seconds = (scale: number): ExportedUnit => ({ suffix: "seconds", otlp: "s", scale });
const bytes = (scale: number): ExportedUnit => ({ suffix: "bytes", otlp: "By", scale });

/** UCUM and everyday spellings; Prometheus wants base units (https://prometheus.io/docs/practices/naming/#base-units). */
const UNITS: ReadonlyMap<string, ExportedUnit> = new Map([
  ["unitless", NONE],
  ["1", NONE],
  ["ns", seconds(1e-9)],
  ["us", seconds(1e-6)],
  ["ms", seconds(1e-3)],
  ["s", seconds(1)],
  ["seconds", seconds(1)],
  ["min", seconds(60)],
  ["h", seconds(3600)],
  ["d", seconds(86_400)],
  ["bit", bytes(1 / 8)],
  ["By", bytes(1)],
  ["bytes", bytes(1)],
  ["kBy", bytes(1e3)],
  ["KiBy", bytes(1024)],
  ["MBy", bytes(1e6)],
  ["MiBy", bytes(1024 ** 2)],
  ["GBy", bytes(1e9)],
  ["GiBy", bytes(1024 ** 3)],
  ["TBy", bytes(1e12)],
  ["TiBy", bytes(1024 ** 4)],
  ["%", { suffix: "percent", otlp: "%", scale: 1 }],
  ["ratio", { suffix: "ratio", otlp: "1", scale: 1 }],
  ["Cel", { suffix: "celsius", otlp: "Cel", scale: 1 }],
  ["Hz", { suffix: "hertz", otlp: "Hz", scale: 1 }],
  ["W", { suffix: "watts", otlp: "W", scale: 1 }],
  ["J", { suffix: "joules", otlp: "J", scale: 1 }],
  ["V", { suffix: "volts", otlp: "V", scale: 1 }],
  ["A", { suffix: "amperes", otlp: "A", scale: 1 }],
  ["m", { suffix: "meters", otlp: "m", scale: 1 }],
  ["g", { suffix: "grams", otlp: "g", scale: 1 }],
]);

/** What a rate may be counted by. */
const PER: ReadonlyMap<string, string> = new Map([
  ["s", "second"],
  ["min", "minute"],
  ["h", "hour"],
  ["d", "day"],
]);

/** Every unit that is known by name, for suggestions. */
export const KNOWN_UNITS: readonly string[] = [...UNITS.keys(), ...COUNT_WORDS];
