// violation: a promise is settled with it, in another file
import { writeFileSync } from "node:fs";
import { next } from "./next.ts";

export async function save(): Promise<void> {
  writeFileSync("a.json", await next()); //! rawToEgress
  await next().then((text) => writeFileSync("b.json", text)); //! rawToEgress
}
// @file: next.ts
import { recordOf } from "@logwright/runtime";

export const next = (): Promise<string> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(JSON.stringify(recordOf("a", {}))), 1);
  });
