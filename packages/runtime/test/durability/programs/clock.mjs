// The clock jumps back and forth while a file is written that is rotated every second.
import { given, line, nextTurn, open } from "./lib.mjs";

const real = Date.now;
let offset = 0;
Date.now = () => real.call(Date) + offset;

const { output } = open();
for (let i = 0; i < given.count; i++) {
  offset = [0, -3_600_000, 5_000, -86_400_000, 1_500][Math.floor(i / 10) % 5];
  output.append(line(i), "info");
  if (i % 10 === 9) await nextTurn();
}
