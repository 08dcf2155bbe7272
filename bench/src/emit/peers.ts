import { createWriteStream, openSync, writeSync } from "node:fs";
import { Console } from "node:console";
import type { CandidateFactory, Size } from "./candidate.ts";
import { sampleAt } from "./payloads.ts";

const BASE = { run_id: "run-1", component: "trainer" };

/** The keys of our deny list, for loggers that redact by path. */
const PATHS: readonly string[] = [
  "vcf_content",
  "genotype",
  "sample_id",
  "user_email",
  "email",
  "phone",
  "address",
  "dob",
  "birthdate",
];

/** The record as an object, as a program would hand it to a logger without a contract. */
const RECORD: Readonly<Record<Size, (index: number) => Record<string, unknown>>> = {
  small(index) {
    const { loss, lr, step } = sampleAt(index);
    return { step, loss, lr };
  },
  medium(index) {
    const { loss, loss_pred, grad_norm, lr, samples, class_counts, step } = sampleAt(index);
    return { step, loss, loss_pred, grad_norm, lr, samples, class_counts };
  },
};

/** pino 10 with ISO timestamps, writing synchronously. */
export function pinoPeer(
  name: string,
  options: { readonly minLength: number; readonly redact: boolean },
): CandidateFactory {
  return async (size, file) => {
    const { pino } = await import("pino");
    const destination = pino.destination({ dest: file, sync: true, minLength: options.minLength, append: true });
    const redact = options.redact ? { redact: { paths: [...PATHS], remove: true } } : {};
    const logger = pino(
      { base: BASE, timestamp: pino.stdTimeFunctions.isoTime, messageKey: "event", ...redact },
      destination,
    );
    const record = RECORD[size];
    return {
      name,
      emit: (index) => logger.info(record(index), "training.step"),
      flush: () => destination.flushSync(),
      close: () => destination.end(),
    };
  };
}

/** pino as it comes, to the same file. */
export const pinoDefault: CandidateFactory = async (size, file) => {
  const { pino } = await import("pino");
  const destination = pino.destination(file);
  const logger = pino(destination);
  const record = RECORD[size];
  return {
    name: "pino, default",
    emit: (index) => logger.info(record(index), "training.step"),
    flush: () => destination.flushSync(),
    close: () => destination.end(),
  };
};

export const winstonPeer: CandidateFactory = async (size, file) => {
  const winston = await import("winston");
  const stream = createWriteStream(file, { flags: "a" });
  const { combine, timestamp, json } = winston.format;
  const logger = winston.createLogger({
    format: combine(timestamp(), json()),
    defaultMeta: BASE,
    transports: [new winston.transports.Stream({ stream })],
  });
  const record = RECORD[size];
  return {
    name: "winston",
    emit: (index) => void logger.info("training.step", record(index)),
    flush: () => drained(stream),
    close: () => void stream.end(),
  };
};

interface Bunyan {
  createLogger(options: object): { info(record: object, text: string): void };
}

export const bunyanPeer: CandidateFactory = async (size, file) => {
  const untyped: string = "bunyan"; // it ships no types
  const { default: bunyan } = (await import(untyped)) as { default: Bunyan };
  const stream = createWriteStream(file, { flags: "a" });
  const logger = bunyan.createLogger({ name: "trainer", ...BASE, stream });
  const record = RECORD[size];
  return {
    name: "bunyan",
    emit: (index) => logger.info(record(index), "training.step"),
    flush: () => drained(stream),
    close: () => void stream.end(),
  };
};

export const logtapePeer: CandidateFactory = async (size, file) => {
  const { configure, getLogger, jsonLinesFormatter } = await import("@logtape/logtape");
  const descriptor = openSync(file, "a");
  let pending = "";
  const write = (): void => {
    writeSync(descriptor, pending);
    pending = "";
  };
  await configure({
    reset: true,
    sinks: {
      file: (record) => {
        pending += jsonLinesFormatter(record);
        if (pending.length > 4096) write();
      },
    },
    loggers: [
      { category: "bench", lowestLevel: "info", sinks: ["file"] },
      { category: ["logtape", "meta"], lowestLevel: "error", sinks: ["file"] },
    ],
  });
  const logger = getLogger("bench").with(BASE);
  const record = RECORD[size];
  return { name: "LogTape", emit: (index) => logger.info("training.step", record(index)), flush: write };
};

export const consolePeer: CandidateFactory = (size, file) => {
  const stream = createWriteStream(file, { flags: "a" });
  const printer = new Console(stream);
  const record = RECORD[size];
  const emit = (index: number): void => {
    printer.log(
      JSON.stringify({
        ts: new Date().toISOString(),
        severity: "info",
        event: "training.step",
        ...BASE,
        ...record(index),
      }),
    );
  };
  return { name: "console.log", emit, flush: () => drained(stream), close: () => void stream.end() };
};

export const otelPeer: CandidateFactory = async (size) => {
  const { LoggerProvider, SimpleLogRecordProcessor } = await import("@opentelemetry/sdk-logs");
  const exporter = {
    export: (_records: unknown, done: (result: { code: number }) => void) => done({ code: 0 }),
    shutdown: async () => undefined,
    forceFlush: async () => undefined,
  };
  const processor = new SimpleLogRecordProcessor(exporter as never);
  const logger = new LoggerProvider({ processors: [processor] }).getLogger("trainer");
  const record = RECORD[size];
  const emit = (index: number): void =>
    logger.emit({ severityText: "info", body: "training.step", attributes: { ...BASE, ...record(index) } });
  return { name: "OTel logs SDK, no-op exporter", emit, flush: () => undefined };
};

/** Waits until a stream has written what it was given. */
function drained(stream: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => stream.write("", () => resolve()));
}
