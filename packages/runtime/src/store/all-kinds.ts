import { jsonl } from "./jsonl.ts";
import { registered, type LogStoreKind } from "./kinds.ts";
import { multiplex } from "./multiplex.ts";
import { tensorboard } from "./tensorboard.ts";

/** The kinds that come with the runtime. */
const BUILT_IN: readonly LogStoreKind[] = [jsonl, tensorboard, multiplex];

export function findKind(name: string): LogStoreKind | undefined {
  return BUILT_IN.find((kind) => kind.name === name) ?? registered().get(name);
}

/** Every kind that a configuration may name: the built-in ones, then the registered ones in their order. */
export function logStoreKinds(): readonly string[] {
  return [...BUILT_IN.map((kind) => kind.name), ...registered().keys()];
}
