// @generated from registry.yaml. Do not edit.
// Change registry.yaml, then run `npm run codegen`.

import {
  type EventSpec,
  Logger,
  type RunScope,
  deepFreeze,
  defineEvent,
  defineFields,
  demandKeys,
  demandPlain,
  emissionOf,
  emitByName,
  number,
  text,
  traceText,
  unfinished,
  unknownKey,
  unread,
} from "@logwright/runtime/generated";
import { registry } from "./registry.ts";

/** Standard fields of events of severity debug, info and warn. */
export interface Fields {
  /** step of the loop */
  readonly step?: number | bigint | undefined;
  /** pass over the data */
  readonly epoch?: number | bigint | undefined;
  /** phase of the program */
  readonly phase?: string | undefined;
  /** how long the thing took */
  readonly duration_ms?: number | undefined;
  /** W3C trace id */
  readonly trace_id?: string | undefined;
  /** W3C span id */
  readonly span_id?: string | undefined;
}

/** Standard fields of events of severity error. */
export interface ErrorFields {
  /** step of the loop */
  readonly step?: number | bigint | undefined;
  /** pass over the data */
  readonly epoch?: number | bigint | undefined;
  /** phase of the program */
  readonly phase?: string | undefined;
  /** how long the thing took */
  readonly duration_ms?: number | undefined;
  /** W3C trace id */
  readonly trace_id?: string | undefined;
  /** W3C span id */
  readonly span_id?: string | undefined;
  /** code of what went wrong */
  readonly error_code: string;
}

/** Data of `training.start`. */
export interface TrainingStartData {
  /** steps to come */
  readonly steps: number | bigint;
  /** kind of the log store */
  readonly store: string;
}

/** Data of `training.end`. */
export interface TrainingEndData {
  /** last training loss */
  readonly loss: number;
  /** calls that the stores could not carry out */
  readonly store_failures: number | bigint;
}

/** Data of `server.listening`. */
export interface ServerListeningData {
  /** port on the loopback interface */
  readonly port: number | bigint;
}

/** The data of every event by its name. */
export interface EventPayloads {
  readonly "training.start": TrainingStartData;
  readonly "training.end": TrainingEndData;
  readonly "server.listening": ServerListeningData;
}

/** The name of a registered event. */
export type EventName = keyof EventPayloads;

/** Events of severity info. */
export type InfoEvent = "training.start" | "training.end" | "server.listening";

/** Every event of the registry by its name. */
export const EVENTS: { readonly [Name in EventName]: EventSpec } = {
  "training.start": {
    name: "training.start",
    method: "trainingStart",
    severity: "info",
    summary: "the training loop begins",
    keys: [
      { name: "steps", shape: "scalar", type: "int", required: true, nullable: false },
      { name: "store", shape: "scalar", type: "string", required: true, nullable: false },
    ],
  },
  "training.end": {
    name: "training.end",
    method: "trainingEnd",
    severity: "info",
    summary: "the training loop is over",
    keys: [
      { name: "loss", shape: "scalar", type: "double", required: true, nullable: false },
      { name: "store_failures", shape: "scalar", type: "int", required: true, nullable: false },
    ],
  },
  "server.listening": {
    name: "server.listening",
    method: "serverListening",
    severity: "info",
    summary: "the metrics server takes requests",
    keys: [{ name: "port", shape: "scalar", type: "int", required: true, nullable: false }],
  },
};
deepFreeze(EVENTS);

const NO_FIELDS = {};

const fieldsTextSite = defineFields(registry, "debug");
const fieldsTextSites = {
  step: fieldsTextSite("step"),
  epoch: fieldsTextSite("epoch"),
  phase: fieldsTextSite("phase"),
  duration_ms: fieldsTextSite("duration_ms"),
  trace_id: fieldsTextSite("trace_id"),
  span_id: fieldsTextSite("span_id"),
};

function fieldsTextPresent(payload: Fields): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "step") seen |= 1;
    else if (key === "epoch") seen |= 2;
    else if (key === "phase") seen |= 4;
    else if (key === "duration_ms") seen |= 8;
    else if (key === "trace_id") seen |= 16;
    else if (key === "span_id") seen |= 32;
    else unknownKey();
  }
  return seen;
}

function fieldsText(fields: Fields): string {
  if (fields === NO_FIELDS) return traceText();
  let fields_step: unknown = unread;
  let fields_epoch: unknown = unread;
  let fields_phase: unknown = unread;
  let fields_duration_ms: unknown = unread;
  let fields_trace_id: unknown = unread;
  let fields_span_id: unknown = unread;
  try {
    const seen = fieldsTextPresent(fields);
    let line = "";
    if (seen & 1) line += number(fieldsTextSites.step, (fields_step = fields.step));
    if (seen & 2) line += number(fieldsTextSites.epoch, (fields_epoch = fields.epoch));
    if (seen & 4) line += text(fieldsTextSites.phase, (fields_phase = fields.phase));
    if (seen & 8) {
      line += number(fieldsTextSites.duration_ms, (fields_duration_ms = fields.duration_ms));
    }
    if ((seen & 48) === 0) line += traceText();
    if (seen & 16) line += text(fieldsTextSites.trace_id, (fields_trace_id = fields.trace_id));
    if (seen & 32) line += text(fieldsTextSites.span_id, (fields_span_id = fields.span_id));
    return line;
  } catch (thrown) {
    unfinished(thrown, {
      step: fields_step,
      epoch: fields_epoch,
      phase: fields_phase,
      duration_ms: fields_duration_ms,
      trace_id: fields_trace_id,
      span_id: fields_span_id,
    });
  }
}

const trainingStartEvent = defineEvent(registry, EVENTS["training.start"]);
const trainingStartKeys = {
  steps: trainingStartEvent.site("steps"),
  store: trainingStartEvent.site("store"),
};

function trainingStartSeen(payload: TrainingStartData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "steps") seen |= 1;
    else if (key === "store") seen |= 2;
    else unknownKey();
  }
  demandKeys(seen, 3);
  return seen;
}

const trainingEndEvent = defineEvent(registry, EVENTS["training.end"]);
const trainingEndKeys = {
  loss: trainingEndEvent.site("loss"),
  store_failures: trainingEndEvent.site("store_failures"),
};

function trainingEndSeen(payload: TrainingEndData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "loss") seen |= 1;
    else if (key === "store_failures") seen |= 2;
    else unknownKey();
  }
  demandKeys(seen, 3);
  return seen;
}

const serverListeningEvent = defineEvent(registry, EVENTS["server.listening"]);
const serverListeningKeys = {
  port: serverListeningEvent.site("port"),
};

function serverListeningSeen(payload: ServerListeningData): number {
  demandPlain(payload);
  let seen = 0;
  for (const key in payload) {
    if (key === "port") seen |= 1;
    else unknownKey();
  }
  demandKeys(seen, 1);
  return seen;
}

/** The logger of the registry "evsys". */
export class EvsysLogger extends Logger {
  readonly #trainingStart = emissionOf(this, trainingStartEvent);
  readonly #trainingEnd = emissionOf(this, trainingEndEvent);
  readonly #serverListening = emissionOf(this, serverListeningEvent);

  constructor(scope: RunScope, component: string) {
    super(scope, component, {
      registry,
      events: [trainingStartEvent, trainingEndEvent, serverListeningEvent],
      metricsOnly: {},
    });
  }

  /** the training loop begins */
  trainingStart(data: TrainingStartData, fields: Fields = NO_FIELDS): void {
    const emission = this.#trainingStart;
    let steps: unknown = unread;
    let store: unknown = unread;
    try {
      trainingStartSeen(data);
      let line = "";
      line += number(trainingStartKeys.steps, (steps = data.steps));
      line += text(trainingStartKeys.store, (store = data.store));
      line = emission.start() + fieldsText(fields) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { steps, store },
      });
    }
  }

  /** the training loop is over */
  trainingEnd(data: TrainingEndData, fields: Fields = NO_FIELDS): void {
    const emission = this.#trainingEnd;
    let loss: unknown = unread;
    let store_failures: unknown = unread;
    try {
      trainingEndSeen(data);
      let line = "";
      line += number(trainingEndKeys.loss, (loss = data.loss));
      line += number(trainingEndKeys.store_failures, (store_failures = data.store_failures));
      line = emission.start() + fieldsText(fields) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { loss, store_failures },
      });
    }
  }

  /** the metrics server takes requests */
  serverListening(data: ServerListeningData, fields: Fields = NO_FIELDS): void {
    const emission = this.#serverListening;
    let port: unknown = unread;
    try {
      serverListeningSeen(data);
      let line = "";
      line += number(serverListeningKeys.port, (port = data.port));
      line = emission.start() + fieldsText(fields) + emission.c + line + emission.d;
      emission.commit(line);
    } catch (thrown) {
      emission.recover(data, fields, {
        thrown,
        data: { port },
      });
    }
  }

  /** Emits an event of severity info by its name. */
  info<Name extends InfoEvent>(
    event: Name,
    data: EventPayloads[Name],
    fields: Fields = NO_FIELDS,
  ): void {
    emitByName(this, event, data, fields);
  }
}
