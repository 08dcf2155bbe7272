/** How an attribute is guarded, by what it tells of a person. */
export type Guard = "leave" | "hash";

/*
 * Names are compared as the filter does, without regard to case, with `_` for a dot. The endings hold for whatever stands
 * before them: registries of other authors have a `customer.email` where OpenTelemetry has `user.email`.
 */

/** Contact details, secrets and places: not even their hash belongs in a log. */
const LEFT_ENDINGS: readonly string[] = [
  "email",
  "email_address",
  "phone",
  "phone_number",
  "full_name",
  "first_name",
  "last_name",
  "postal_address",
  "home_address",
  "date_of_birth",
  "birthdate",
  "dob",
  "ssn",
  "social_security_number",
  "passport_number",
  "credit_card",
  "card_number",
  "iban",
  "password",
  "passwd",
  "secret",
  "api_key",
  "access_token",
  "geo_location_lat",
  "geo_location_lon",
];

/** What tells one person or device from others: as a keyed hash it still does so within a run, and says nothing else. */
const HASHED_ENDINGS: readonly string[] = [
  "user_id",
  "user_name",
  "username",
  "customer_id",
  "patient_id",
  "subject_id",
  "ip_address",
];

const HASHED: ReadonlySet<string> = new Set([
  "app_installation_id",
  "client_address",
  "client_socket_address",
  "db_user",
  "device_id",
  "enduser_id",
  "enduser_pseudo_id",
  "file_owner_id",
  "file_owner_name",
  "geo_postal_code",
  "http_client_ip",
  "net_peer_ip",
  "net_sock_peer_addr",
  "network_peer_address",
  "process_owner",
  "session_id",
  "session_previous_id",
  "source_address",
  "tls_client_subject",
]);

/** How an attribute of this name is guarded; `undefined`: not at all. */
export function guardOf(name: string): Guard | undefined {
  const plain = name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .toLowerCase();
  const ends = (ending: string): boolean => plain === ending || plain.endsWith(`_${ending}`);
  if (LEFT_ENDINGS.some(ends)) return "leave";
  return HASHED.has(plain) || HASHED_ENDINGS.some(ends) ? "hash" : undefined;
}

/** What no key of an imported registry, nor of one that extends it, may be called. */
export const DENIED: readonly string[] = ["password", "secret", "token", "email", "phone", "address"];
