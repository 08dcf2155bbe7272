// compiler options: {"experimentalDecorators":true}
// violation: a container with decorators and tokens hands raw records to what it builds
import { appendFile } from "node:fs/promises";
import type { LogRecord, Logger, Processor, RedactedRecord, Sink } from "@logwright/runtime";
import { getLogger, Redactor } from "@logwright/runtime";
import { Container, Inject, Injectable, type OnDestroy, Token } from "./container.ts";

const LOGGER = new Token<Logger>("logger");
const REDACTOR = new Token<Redactor>("redactor");
const LAST = new Token<any>("last");
const held = new Map<Token<any>, any>();
const SINKS = new Token<readonly Sink[]>("sinks");
const PATH = new Token<string>("path");

@Injectable()
class FileSink implements Sink, OnDestroy {
  readonly name = "file";
  #pending: Promise<void> = Promise.resolve();
  constructor(@Inject(PATH) private readonly path: string) {}
  write(record: RedactedRecord): Promise<void> {
    this.#pending = this.#pending.then(() => appendFile(this.path, `${record.line}\n`));
    return this.#pending;
  }
  async onDestroy(): Promise<void> {
    await this.#pending;
  }
}

@Injectable()
class Enricher implements Processor {
  @Inject(PATH) private readonly path!: string;
  process(record: LogRecord): LogRecord {
    held.set(LAST, record);
    return { ...record, fields: { ...record.fields, file: this.path.length } };
  }
}

@Injectable()
class Pipeline {
  constructor(
    @Inject(REDACTOR) private readonly redactor: Redactor,
    @Inject(SINKS) private readonly sinks: readonly Sink[],
    private readonly enricher: Enricher,
  ) {}
  async publish(record: LogRecord): Promise<void> {
    const done = this.redactor.redact(this.enricher.process(record));
    await Promise.all(this.sinks.map((sink) => sink.write(done)));
    await Promise.all(this.sinks.map((sink) => sink.write(this.enricher.process(record) as never))); //! rawToSink
    await appendFile(this.enricher.process(record).event, "x"); //! rawToEgress
  }
  async dump(): Promise<void> {
    await appendFile("a", JSON.stringify(held.get(LAST))); //! rawToEgress
  }
}

@Injectable()
class OrderService {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}
  place(order: { readonly id: string; readonly items: readonly string[] }): void {
    this.logger.info("order.placed", { order_id: order.id, items: order.items.length });
  }
}

const container = new Container()
  .value(PATH, "log.jsonl")
  .factory(LOGGER, () => getLogger("orders"))
  .factory(REDACTOR, () => new Redactor({ strict: true }))
  .factory(SINKS, (from) => [from.get(FileSink)]);
container.get(OrderService).place({ id: "a", items: [] });
export const pipeline: Pipeline = container.get(Pipeline);
// @file: container.ts
export interface OnDestroy {
  onDestroy(): void | Promise<void>;
}
export class Token<T> {
  declare readonly type: T;
  constructor(readonly name: string) {}
}
type Class<T> = new (...args: never[]) => T;
type Key<T> = Token<T> | Class<T>;
const parameters = new Map<unknown, Map<number, Key<unknown>>>();
const properties = new Map<unknown, Map<string | symbol, Key<unknown>>>();

export function Injectable(): ClassDecorator {
  return (target) => void (parameters.has(target) || parameters.set(target, new Map()));
}
export function Inject(token: Key<unknown>): ParameterDecorator & PropertyDecorator {
  return (target: object, key: string | symbol | undefined, at?: number) => {
    if (at === undefined) properties.set(target.constructor, (properties.get(target.constructor) ?? new Map()).set(key as string, token));
    else parameters.set(target, (parameters.get(target) ?? new Map()).set(at, token));
  };
}
export class Container {
  readonly #made = new Map<Key<unknown>, unknown>();
  readonly #factories = new Map<Key<unknown>, (from: Container) => unknown>();
  value<T>(key: Key<T>, value: T): this {
    this.#made.set(key, value);
    return this;
  }
  factory<T>(key: Key<T>, make: (from: Container) => T): this {
    this.#factories.set(key, make);
    return this;
  }
  get<T>(key: Key<T>): T {
    if (!this.#made.has(key)) this.#made.set(key, this.#make(key));
    return this.#made.get(key) as T;
  }
  #make<T>(key: Key<T>): T {
    const factory = this.#factories.get(key);
    if (factory !== undefined) return factory(this) as T;
    if (key instanceof Token) throw new Error(`nothing for ${key.name}`);
    const args = [...(parameters.get(key) ?? [])].sort(([one], [other]) => one - other).map(([, token]) => this.get(token));
    const instance = new key(...(args as never[]));
    for (const [name, token] of properties.get(key) ?? []) Object.assign(instance as object, { [name]: this.get(token) });
    return instance;
  }
}
