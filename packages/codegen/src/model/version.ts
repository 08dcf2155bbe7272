/** The form x.y.z of a version; more digits than these nobody needs. */
const VERSION = /^(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})$/;

/** Whether a text is a version x.y.z. */
export function isVersion(text: string): boolean {
  return VERSION.test(text);
}

/** A version `1.2.3`, in numbers. */
type VersionParts = readonly [major: number, minor: number, patch: number];

/** Whether a version is at least another. */
export function reaches(version: string, needed: string): boolean {
  const [have, want] = [partsOf(version), partsOf(needed)];
  const index = have.findIndex((part, place) => part !== want[place]);
  return index === -1 || (have[index] ?? 0) > (want[index] ?? 0);
}

/** The numbers of a version; a part that is none counts as 0. */
export function partsOf(version: string): VersionParts {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map((part) => Number.parseInt(part, 10) || 0);
  return [major, minor, patch];
}
