/** Why items were lost; a closed list, it labels the counter of drops. */
export type DropReason = "queue_full" | "rejected" | "refused" | "too_large" | "unreachable" | "deadline";

export const DROP_REASONS: readonly DropReason[] = [
  "queue_full",
  "rejected",
  "refused",
  "too_large",
  "unreachable",
  "deadline",
];
