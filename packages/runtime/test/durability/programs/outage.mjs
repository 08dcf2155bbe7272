// Emits, loses its file in the way that was asked for, emits, gets it back, emits, and ends as if nothing had happened.
import { execFileSync } from "node:child_process";
import { chmodSync, closeSync, linkSync, mkdirSync, openSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { given, line, nextTurn, open, sleep } from "./lib.mjs";

const { logDir } = given.options;
const path = join(logDir, "r.jsonl");
const filler = join(logDir, "filler");
const descriptors = [];

function fill() {
  const fd = openSync(filler, "w");
  try {
    for (;;) writeSync(fd, Buffer.alloc(4_096));
  } catch {
    closeSync(fd);
  }
}

const asNobody = process.getuid() === 0;

/** How the file is lost, and how it comes back. `first`: lost before the first record. */
const outages = {
  diskFull: { lose: fill, mend: () => unlinkSync(filler) },
  directoryRemoved: { lose: () => rmSync(logDir, { recursive: true }) },
  directoryReplaced: {
    lose() {
      renameSync(logDir, `${logDir}.old`);
      mkdirSync(logDir);
    },
  },
  fileMoved: { lose: () => renameSync(path, `${path}.1`) },
  fileRemoved: { lose: () => unlinkSync(path) },
  fileReplaced: {
    lose() {
      renameSync(path, `${path}.1`);
      writeFileSync(path, "");
    },
  },
  directoryIsFile: {
    first: true,
    lose() {
      rmSync(logDir, { recursive: true });
      writeFileSync(logDir, "");
    },
    mend: () => unlinkSync(logDir),
  },
  tooManyFiles: {
    first: true,
    lose() {
      try {
        for (;;) descriptors.push(openSync("/dev/null"));
      } catch {
        // EMFILE: as many as there can be.
      }
    },
    mend: () => descriptors.splice(0).forEach((fd) => closeSync(fd)),
  },
  notAllowed: {
    first: true,
    lose: () => (asNobody ? process.seteuid(65_534) : chmodSync(logDir, 0)),
    mend: () => (asNobody ? process.seteuid(0) : chmodSync(logDir, 0o700)),
  },
  readOnly: {
    first: true,
    lose: () => execFileSync("mount", ["-o", "remount,ro", logDir]),
    mend: () => execFileSync("mount", ["-o", "remount,rw", logDir]),
  },
  symbolicLink: { first: true, lose: () => symlinkSync(given.target, path), mend: () => unlinkSync(path) },
  hardLinkedElsewhere: { lose: () => linkSync(path, `${path}.also`) },
  fifo: { first: true, lose: () => execFileSync("mkfifo", [path]), mend: () => unlinkSync(path) },
  sizeLimit: { lose() {} },
};

const { first = false, lose, mend } = outages[given.outage];
let next = 0;

async function emit(count) {
  for (let i = 0; i < count; i++) {
    output.append(line(next++), i % 500 === 499 ? "error" : "info");
    if (i % 20 === 19) await nextTurn();
  }
  await nextTurn();
}

if (first) lose();
const { output } = open();
if (!first) {
  await emit(10);
  lose();
  // Within 100 ms a lost path need not be noticed.
  await sleep(120);
}
await emit(given.during);
if (mend !== undefined) {
  mend();
  await sleep(1_200);
}
await emit(10);
process.stdout.write(JSON.stringify({ emitted: next, megabytes: process.resourceUsage().maxRSS / 1_024 }));
