// clean: a family of loggers around the runtime's: by component, by request, silent, and one that counts
import { AsyncLocalStorage } from "node:async_hooks";
import { writeFileSync } from "node:fs";
import { getLogger, Logger } from "@logwright/runtime";

export interface AppLogger {
  event(name: string, data?: Readonly<Record<string, unknown>>): void;
  failed(name: string, error: unknown): void;
}

abstract class BaseLogger implements AppLogger {
  abstract event(name: string, data?: Readonly<Record<string, unknown>>): void;
  failed(name: string, error: unknown): void {
    this.event(name, { kind: error instanceof Error ? error.name : typeof error });
  }
}

class RuntimeLogger extends BaseLogger {
  constructor(protected readonly inner: Logger) {
    super();
  }
  event(name: string, data: Readonly<Record<string, unknown>> = {}): void {
    this.inner.info(name, data);
  }
  override failed(name: string, error: unknown): void {
    this.inner.error(name, { kind: String(error).length }, { error_code: "A.B" });
  }
}

const context = new AsyncLocalStorage<{ readonly requestId: string }>();

class RequestLogger extends RuntimeLogger {
  override event(name: string, data?: Readonly<Record<string, unknown>>): void {
    this.inner.info(name, data ?? {}, { request_id: context.getStore()?.requestId });
  }
}

class CountingLogger extends BaseLogger {
  readonly counts = new Map<string, number>();
  constructor(private readonly next: AppLogger) {
    super();
  }
  event(name: string, data?: Readonly<Record<string, unknown>>): void {
    this.counts.set("all", (this.counts.get("all") ?? 0) + 1);
    this.next.event(name, data);
  }
}

class Prefixed extends Logger {
  override info(event: string, data?: object, fields?: object): void {
    super.info(`app.${event}`, data, fields);
  }
  override error(event: string, data: object = {}, fields: object = {}): void {
    super.error(event, { ...data, from: "app" }, fields);
  }
}

const silent: AppLogger = { event: () => undefined, failed: () => undefined };
const loggers = new Map<string, AppLogger>();
export function loggerFor(component: string): AppLogger {
  const known = loggers.get(component);
  if (known !== undefined) return known;
  const made = component === "test" ? silent : new CountingLogger(new RequestLogger(getLogger(component)));
  loggers.set(component, made);
  return made;
}

export async function handle(id: string, run: (log: AppLogger) => Promise<string>): Promise<void> {
  const log = loggerFor("http");
  await context.run({ requestId: id }, async () => {
    try {
      const result = await run(log);
      writeFileSync(`${id}.json`, result);
      log.event("request.handled", { size: result.length });
    } catch (error) {
      log.failed("request.failed", error);
      writeFileSync(`${id}.error`, error instanceof Error ? error.message : String(error));
    }
  });
}
new Prefixed("app").info("start", { id: 1 });
for (const each of loggers.values()) if (each instanceof CountingLogger) writeFileSync("counts.json", JSON.stringify([...each.counts]));
