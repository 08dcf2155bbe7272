import { setFlagsFromString } from "node:v8";

/** Later versions of V8 have another compiler in between, and no such number. */
const HAS_BUDGET = process.versions.node.startsWith("20.");

/**
 * Has Node 20 optimise a function when it has run through eight times as many bytes of V8's code as it would. At a thousand
 * events most of its optimiser's work is for functions that are done before it is, and takes a third of the whole time.
 * V8 looks at this number whenever it counts.
 */
export function optimiseLate(): void {
  if (HAS_BUDGET) setFlagsFromString("--interrupt-budget=540000");
}

/** Takes that back. */
export function optimiseAsEver(): void {
  if (HAS_BUDGET) setFlagsFromString("--interrupt-budget=67584");
}
