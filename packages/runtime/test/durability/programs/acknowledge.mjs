// Emits for ever, and after each call that has returned notes its number in a file of its own: what a killed process had promised.
import { openSync, writeSync } from "node:fs";
import { given, line, nextTurn, open } from "./lib.mjs";

const { output } = open();
const acknowledged = openSync(given.acknowledged, "w");
const note = new Float64Array([-1]);
const bytes = new Uint8Array(note.buffer);

process.stdout.write("ready\n");
for (let i = 0; ; i++) {
  output.append(line(i), "info");
  note[0] = i;
  writeSync(acknowledged, bytes, 0, 8, 0);
  if (i % given.perTick === given.perTick - 1) await nextTurn();
}
