// violation: records go through a pipeline of observables and leave it as they came
import { appendFile } from "node:fs/promises";
import { bufferTime, filter, map, Subject } from "rxjs";
import { WebSocketServer } from "ws";
import type { LogRecord, Processor, RedactedRecord, Redactor, Sink } from "@logwright/runtime";

export class Tap implements Processor {
  readonly #records = new Subject<LogRecord>();
  process(record: LogRecord): LogRecord {
    this.#records.next(record);
    return record;
  }
  drain(redactor: Redactor, sink: Sink): () => void {
    const redacted = this.#records.pipe(
      filter(({ severity }) => severity !== "debug"),
      map((record): any => (record.severity === "info" ? record : redactor.redact(record))),
    );
    const subscription = redacted.subscribe((record) => void sink.write(record)); //! unprovenAtSink
    const counting = this.#records.pipe(bufferTime(1000)).subscribe((batch) => void appendFile("counts", `${JSON.stringify(batch)}\n`)); //! rawToEgress
    return () => {
      subscription.unsubscribe();
      counting.unsubscribe();
    };
  }
}

export class Live implements Sink {
  readonly #lines = new Subject<string>();
  readonly #server = new WebSocketServer({ port: 1 });
  constructor() {
    this.#lines.subscribe((line) => {
      for (const client of this.#server.clients) client.send(line); //! rawToEgress
    });
  }
  write(record: RedactedRecord): void {
    this.#lines.next(record.line);
  }
  show(record: LogRecord): void {
    this.#lines.next(JSON.stringify(record.data));
  }
}
// @file: node_modules/rxjs/package.json
{ "name": "rxjs", "type": "module", "types": "index.d.ts" }
// @file: node_modules/rxjs/index.d.ts
export interface Observer<T> { next(v: T): void; error(e: unknown): void; complete(): void }
export declare class Observable<T> { constructor(f: (s: Observer<T>) => void); pipe<A>(a: (s: Observable<T>) => Observable<A>): Observable<A>; pipe<A, B>(a: (s: Observable<T>) => Observable<A>, b: (s: Observable<A>) => Observable<B>): Observable<B>; subscribe(f: (v: T) => void): { unsubscribe(): void } }
export declare class Subject<T> extends Observable<T> { constructor(); next(v: T): void; complete(): void; asObservable(): Observable<T> }
export declare function map<T, R>(f: (v: T, i: number) => R): (s: Observable<T>) => Observable<R>;
export declare function filter<T>(f: (v: T) => boolean): (s: Observable<T>) => Observable<T>;
export declare function bufferTime<T>(n: number): (s: Observable<T>) => Observable<T[]>;
// @file: node_modules/ws/package.json
{ "name": "ws", "type": "module", "types": "index.d.ts" }
// @file: node_modules/ws/index.d.ts
import { EventEmitter } from "node:events";
export declare class WebSocket extends EventEmitter { send(d: string | Buffer): void; readyState: number; static OPEN: number }
export declare class WebSocketServer extends EventEmitter { constructor(o: object); clients: Set<WebSocket>; on(e: "connection", l: (s: WebSocket) => void): this }
