// clean: addresses, headers and forms of what is no record
import type { LogRecord, Redactor } from "@logwright/runtime";

export async function send(redactor: Redactor, record: LogRecord, user: string): Promise<void> {
  const address = new URL("https://example.org");
  address.searchParams.set("severity", record.severity);
  await fetch(address);
  const headers = new Headers();
  headers.set("x-user", user);
  const form = new FormData();
  form.append("line", redactor.redact(record).line);
  form.append("user", user);
  await fetch("https://example.org", { method: "POST", headers, body: form });
  const params = new URLSearchParams();
  params.append("event", redactor.redact(record).event);
  await fetch(`https://example.org?${params}`, { body: new Blob([redactor.redact(record).line]) });
}
