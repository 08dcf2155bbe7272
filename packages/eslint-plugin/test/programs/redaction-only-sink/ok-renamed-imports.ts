// clean: the roles under other names
import { Redactor as Filter, type LogRecord as Raw, type Sink as Out } from "@logwright/runtime";

export function send(out: Out, raw: Raw): void {
  out.write(new Filter().redact(raw));
}
