// violation: a package gets what was made of a raw record: text, a value without a type, an element, a closure's result
import { createClient, sql, type Context } from "shop-client";
import type { LogRecord, Processor } from "@logwright/runtime";

const client = createClient();
const kept: unknown[] = [];

export function leak(record: LogRecord, context: Context, next: (error?: unknown) => void): void {
  client.post("/log", JSON.stringify(record)); //! rawToEgress
  const { data } = record;
  client.post("/log", Object.values(data).join()); //! rawToEgress
  const loose: any = record;
  client.post("/log", loose); //! rawToEgress
  kept.push(record);
  const send = client.post;
  send("/log", `${data["user"]}`); //! rawToEgress
  client.lazy(() => JSON.stringify(record)); //! rawToEgress
  context.body = JSON.stringify(record); //! rawToEgress
  sql`insert into log values (${String(record.data["a"])})`; //! rawToEgress
  context.next(loose); //! rawToEgress
  next(loose);
}

export function middleware({ next }: Context): void {
  next(kept[0]); //! rawToEgress
  client.post("/log", kept.map((each) => JSON.stringify(each))); //! rawToEgress
}

export class Forward implements Processor {
  process(record: LogRecord): LogRecord {
    const { event, ...rest } = record;
    client.post(event, rest.fields); //! rawToEgress rawToEgress
    return record;
  }
}
// @file: node_modules/shop-client/package.json
{ "name": "shop-client", "version": "1.0.0", "types": "index.d.ts" }
// @file: node_modules/shop-client/index.d.ts
export interface Client {
  post(path: string, body: unknown): void;
  lazy(make: () => string): void;
}
export declare function createClient(): Client;
export declare function sql(parts: TemplateStringsArray, ...values: unknown[]): void;
export interface Context {
  body: string;
  next: (error?: unknown) => void;
}
