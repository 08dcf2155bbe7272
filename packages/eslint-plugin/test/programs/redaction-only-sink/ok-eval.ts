// clean: code made of text in a file that handles no record; a record beside a table of functions
import { recordOf, type Redactor, type Sink } from "@logwright/runtime";

const steps = { twice: (size: number) => size * 2 };
export function send(sink: Sink, redactor: Redactor, step: keyof typeof steps): number {
  const record = recordOf("a", {});
  sink.write(redactor.redact(record));
  return steps[step](record.event.length);
}
// @file: formula.ts
export const evaluate = (code: string): unknown => new Function(code)();
