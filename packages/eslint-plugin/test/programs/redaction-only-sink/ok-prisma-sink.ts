// clean: a sink that keeps lines in a database, in batches and in transactions, beside a repository that logs
import { PrismaClient, type Tx } from "prisma-like";
import { getLogger, type Logger, type LogRecord, type RedactedRecord, type Redactor, type Sink } from "@logwright/runtime";

type Row = { readonly event: string; readonly line: string; readonly at: Date };
const rowOf = ({ event, line }: RedactedRecord): Row => ({ event, line, at: new Date() });

abstract class BatchSink<T> implements Sink {
  protected readonly batch: T[] = [];
  #timer: NodeJS.Timeout | undefined;
  constructor(private readonly most: number) {}
  protected abstract convert(record: RedactedRecord): T;
  protected abstract send(batch: readonly T[]): Promise<void>;
  write(record: RedactedRecord): void {
    this.batch.push(this.convert(record));
    if (this.batch.length >= this.most) void this.flush();
    this.#timer ??= setTimeout(() => void this.flush(), 1000);
  }
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const batch = this.batch.splice(0);
    if (batch.length > 0) await this.send(batch);
  }
}

export class DatabaseSink extends BatchSink<Row> {
  constructor(private readonly database: PrismaClient) {
    super(50);
  }
  protected override convert(record: RedactedRecord): Row {
    return rowOf(record);
  }
  protected override async send(rows: readonly Row[]): Promise<void> {
    await this.database.$transaction(async (tx: Tx) => {
      await tx.line.createMany({ data: [...rows] });
      for (const { event, line } of rows) await tx.$executeRaw`insert into archive values (${event}, ${line})`;
    });
  }
}

export class Orders {
  readonly #logger: Logger = getLogger("orders");
  constructor(private readonly database: PrismaClient) {}
  async place(order: { id: string; total: number; card: string }): Promise<{ id: string }> {
    const { card, ...kept } = order;
    const saved = await this.database.order.create({ data: { ...kept, last4: card.slice(-4) } });
    this.#logger.info("order.placed", { id: order.id, total: order.total });
    return saved;
  }
}

export async function replay(redactor: Redactor, records: AsyncIterable<LogRecord>, sink: Sink): Promise<void> {
  for await (const record of records) await sink.write(redactor.redact(record));
  await sink.flush?.();
}
// @file: node_modules/prisma-like/package.json
{ "name": "prisma-like", "type": "module", "types": "index.d.ts" }
// @file: node_modules/prisma-like/index.d.ts
interface Model<T> {
  create(args: { data: object }): Promise<T>;
  createMany(args: { data: object[] }): Promise<{ count: number }>;
}
export interface Tx {
  order: Model<{ id: string }>;
  line: Model<{ line: string }>;
  $executeRaw(parts: TemplateStringsArray, ...values: unknown[]): Promise<number>;
}
export declare class PrismaClient implements Tx {
  order: Model<{ id: string }>;
  line: Model<{ line: string }>;
  $executeRaw(parts: TemplateStringsArray, ...values: unknown[]): Promise<number>;
  $transaction<R>(run: (tx: Tx) => Promise<R>): Promise<R>;
}
