// Emits `count` records, then ends in the way that was asked for.
import { given, line, open, sleep } from "./lib.mjs";

/** Handles the signal once, and ends the process a little later. */
function handleOnce() {
  process.once(given.signal, () => {
    emit("\"handled\"");
    setTimeout(() => process.exit(9), 20);
  });
}

if (given.ending === "signalWithEarlierOnceHandler") handleOnce();
const { output } = open();
const emit = (i, severity = "info") => output.append(line(i), severity);

if (given.early) process.on("exit", () => emit("\"early\""));
for (let i = 0; i < given.count; i++) emit(i);
if (given.late) process.on("exit", () => emit("\"late\""));
if (given.late) process.prependListener("exit", () => emit("\"first\""));

const endings = {
  nothing() {},
  exit() {
    process.exit(3);
  },
  exitInMicrotask() {
    queueMicrotask(() => process.exit(4));
  },
  exitInsideExitHandler() {
    process.on("exit", () => {
      emit("\"inside\"");
      process.exit(5);
    });
    process.exit(1);
  },
  exitHandlerThrows() {
    process.prependListener("exit", () => {
      emit("\"thrown\"");
      throw new Error("exit handler");
    });
    process.exit(1);
  },
  exitCode() {
    process.exitCode = 6;
  },
  uncaught() {
    throw new Error("uncaught");
  },
  uncaughtInTimer() {
    setTimeout(() => {
      emit("\"timer\"");
      throw new Error("uncaught");
    }, 5);
  },
  uncaughtWithHandler() {
    process.on("uncaughtException", () => {
      emit("\"handled\"");
      process.exit(7);
    });
    throw new Error("uncaught");
  },
  rejection() {
    void Promise.reject(new Error("rejected"));
  },
  rejectionWithHandler() {
    process.on("unhandledRejection", () => {
      emit("\"handled\"");
      process.exitCode = 8;
    });
    void Promise.reject(new Error("rejected"));
  },
  abort() {
    process.abort();
  },
  async signalFromOutside() {
    process.stdout.write("ready\n");
    await sleep(20_000);
  },
  /** The signal comes while the tick is still running. */
  async signalInTick() {
    process.kill(process.pid, given.signal);
    for (let i = 0; i < 10; i++) emit(i + given.count);
    await sleep(20_000);
  },
  async signalWithHandler() {
    process.on(given.signal, () => {
      emit("\"handled\"");
      setTimeout(() => {
        emit("\"later\"");
        process.exit(9);
      }, 20);
    });
    process.kill(process.pid, given.signal);
    await sleep(20_000);
  },
  async signalWithEarlierOnceHandler() {
    process.kill(process.pid, given.signal);
    await sleep(20_000);
  },
  async signalWithOnceHandler() {
    handleOnce();
    process.kill(process.pid, given.signal);
    await sleep(20_000);
  },
  /** Like the package signal-exit: dies by the signal unless somebody else listens. */
  async signalWithSignalExit() {
    const emitter = { count: 1 };
    globalThis[Symbol.for("signal-exit emitter")] = emitter;
    const listener = () => {
      if (process.listeners(given.signal).length !== emitter.count) return;
      process.removeListener(given.signal, listener);
      process.kill(process.pid, given.signal);
    };
    process.on(given.signal, listener);
    process.kill(process.pid, given.signal);
    await sleep(5_000);
  },
};

await endings[given.ending]();
