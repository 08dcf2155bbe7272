// limit 15, says nothing: the global object is a parameter, or comes out of a container
import type { LogRecord } from "@logwright/runtime";

function put(target: any, record: LogRecord): void {
  target.last = record; //? not seen
}
export function keep(record: LogRecord): void {
  put(globalThis, record);
  const places: any[] = [globalThis];
  for (const each of places) each.last = record; //? not seen
}
