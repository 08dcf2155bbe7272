import { beginLean } from "./lean-process.ts";
import { optimiseLate } from "./optimiser.ts";

/** From so many bytes on, some hundred events, more is gained by optimising late than lost. */
const LARGE = 100 * 1024;

/** From so many bytes on, some thousand events, a registry is compiled in a lean process: its outputs are thirty times as long. */
const VERY_LARGE = 1024 * 1024;

/** Makes this process ready to compile a registry of so many bytes. Call it before anything was written or said. */
export function readyFor(bytes: number): void {
  if (bytes >= VERY_LARGE) beginLean();
  if (bytes >= LARGE) optimiseLate();
}
