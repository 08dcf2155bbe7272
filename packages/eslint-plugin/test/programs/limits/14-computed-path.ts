// limit 14, says nothing: which file is loaded is decided at run time
import { createRequire } from "node:module";
import type { LogRecord } from "@logwright/runtime";

interface Keeper {
  keep(value: unknown): void;
}

export async function hand(record: LogRecord, name: string): Promise<void> {
  const loaded: Keeper = await import(`./${name}.ts`);
  loaded.keep(record);
  const keeper = createRequire(import.meta.url)(`./${name}.js`) as Keeper;
  keeper.keep(record);
}
// @file: keeper.ts
import { appendFileSync } from "node:fs";

export function keep(value: unknown): void {
  appendFileSync("a", JSON.stringify(value)); //? not seen
}
