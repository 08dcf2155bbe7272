import { augmentations } from "./augmentation.ts";
import type { Ban } from "./ban.ts";
import { casts } from "./cast.ts";
import { evaluation } from "./evaluation.ts";
import { overrides } from "./override.ts";
import { passed } from "./passed.ts";
import { predicates } from "./predicate.ts";
import { recordClass } from "./record-class.ts";
import { returned } from "./returned.ts";
import { suppressions } from "./suppression.ts";
import { tampering } from "./tampering.ts";

/** What is looked for even in a file that handles no records: an augmentation needs none of their names. */
export const GROUND: readonly Ban[] = [augmentations, passed];

/** Every deed that is reported at its place. */
export const BANS: readonly Ban[] = [
  casts,
  predicates,
  returned,
  passed,
  recordClass,
  augmentations,
  suppressions,
  tampering,
  overrides,
  evaluation,
];
