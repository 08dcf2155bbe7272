// violation: the record is a part of an address, of a header or of a form
import type { LogRecord } from "@logwright/runtime";

export async function leak(record: LogRecord): Promise<void> {
  const user = String(record.data["user"]);
  const address = new URL("https://example.org");
  address.searchParams.set("user", user);
  await fetch(address); //! rawToEgress
  const other = new URL("https://example.org");
  other.search = user;
  await fetch(other); //! rawToEgress
  const headers = new Headers();
  headers.set("x-user", user);
  await fetch("https://example.org", { headers }); //! rawToEgress
  const form = new FormData();
  form.append("user", user);
  await fetch("https://example.org", { method: "POST", body: form }); //! rawToEgress
  await fetch(new Request("https://example.org", { body: JSON.stringify(record) })); //! rawToEgress
  await fetch(new Request("https://example.org/" + user)); //! rawToEgress
  await fetch("https://example.org", { body: new Blob([JSON.stringify(record)]) }); //! rawToEgress
  await fetch("https://example.org", { body: new URLSearchParams({ user }) }); //! rawToEgress
  const params = new URLSearchParams();
  params.append("user", user);
  await fetch(`https://example.org?${params}`); //! rawToEgress
  const response = new Response(JSON.stringify(record));
  await fetch("https://example.org", { body: await response.text() }); //! rawToEgress
}
