// clean: settings read and written
import { readFileSync, writeFileSync } from "node:fs";
import { getLogger } from "@logwright/runtime";

interface Config {
  readonly level: string;
  readonly runs: number;
}

export function bump(path: string): Config {
  const config = JSON.parse(readFileSync(path, "utf8")) as Config;
  const next = { ...config, runs: config.runs + 1 };
  writeFileSync(path, JSON.stringify(next));
  getLogger("config").info("training.run.start", next);
  return next;
}
