import { OBJECT_MEMBERS } from "../../resolve/reserved-names.ts";
import type { Ledger } from "../ledger.ts";

/** What names of one kind look like, and how others are made to. */
interface NameForm {
  readonly form: RegExp;
  mend(name: string): string;
}

const KEY: NameForm = {
  form: /^[a-z][a-zA-Z0-9_]*(?:\.[a-zA-Z0-9_]+)*$/,
  mend: (name) => joined(name).replace(/^[A-Z]+/, (letters) => letters.toLowerCase()),
};

const SIGNAL: NameForm = {
  form: /^[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*$/,
  mend: (name) => joined(name.replace(/([a-z0-9])([A-Z])/g, "$1_$2")).toLowerCase(),
};

/** What is no letter, digit or dot becomes `_`, and nothing stands empty between dots. */
function joined(name: string): string {
  const parts = name.replace(/[^A-Za-z0-9_.]+/g, "_").split(".");
  return parts
    .filter((part) => part !== "")
    .join(".")
    .replace(/^[^A-Za-z]+/, "");
}

/** Gives every name of one kind a legal one. Most have it; of two that would become one, the second stays as it is, and is refused. */
export class Names {
  readonly #form: NameForm;
  readonly #ledger: Ledger;
  readonly #given = new Map<string, string>();

  constructor(kind: "key" | "signal", all: Iterable<string>, ledger: Ledger) {
    this.#form = kind === "key" ? KEY : SIGNAL;
    this.#ledger = ledger;
    const taken = new Set(all);
    for (const name of [...taken]) this.#given.set(name, this.#give(name, taken));
  }

  #give(name: string, taken: Set<string>): string {
    if (this.#form.form.test(name)) return name;
    const mended = this.#form.mend(name);
    if (!this.#form.form.test(mended) || taken.has(mended) || OBJECT_MEMBERS.has(mended)) return name;
    taken.add(mended);
    this.#ledger.decide("renamed");
    return mended;
  }

  of(name: string): string {
    return this.#given.get(name) ?? name;
  }

  /** The original of a name that was changed. */
  original(name: string): string | undefined {
    return this.of(name) === name ? undefined : name;
  }
}

/** The name of a label, as OpenTelemetry's exporter for Prometheus spells an attribute. */
export function labelName(attribute: string): string {
  return joined(attribute).replaceAll(".", "_").toLowerCase();
}
