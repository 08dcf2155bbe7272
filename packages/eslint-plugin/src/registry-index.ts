import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { isAbsolute, relative } from "node:path";
import type { RuleContext } from "./create-rule.ts";
import { findIndex } from "./registry/find-index.ts";
import type { KnownRegistry } from "./registry/known-registry.ts";
import { readIndex } from "./registry/read-index.ts";
import { changedSource } from "./registry/staleness.ts";
import { settingsOf } from "./settings.ts";

export type { KnownRegistry } from "./registry/known-registry.ts";

/** Why the index cannot be trusted, as a message of a rule. */
export interface IndexProblem {
  readonly messageId: IndexMessageId;
  readonly data: Readonly<Record<string, string>>;
}

export interface RegistryKnowledge {
  /** Absent when there is no readable index. A stale one is still used: most of it is right. */
  readonly registry?: KnownRegistry;
  readonly problem?: IndexProblem;
}

/** The part of a rule's context that says which file is linted, and how. */
export type FileContext = Pick<RuleContext, "cwd" | "filename" | "settings" | "sourceCode">;

export type IndexMessageId = "indexMissing" | "indexStale" | "indexUnreadable";

/** Every rule that asks the index spreads these into its messages. */
export const INDEX_MESSAGES: Readonly<Record<IndexMessageId, string>> = {
  indexMissing:
    "There is no generated/registry.index.json at or above this file, so no name can be checked. Run `npx logwright generate`, or name the index in settings.logwright.index.",
  indexStale: '"{{index}}" was not made from this "{{source}}". Run `npx logwright generate`.',
  indexUnreadable: '"{{index}}" cannot be used: {{reason}}. Run `npx logwright generate`.',
};

const perFile = new WeakMap<Readonly<TSESLint.SourceCode>, RegistryKnowledge>();
const reported = new WeakSet<Readonly<TSESLint.SourceCode>>();

/** What is known of the registry of the linted file. Looked up once a file, however many rules ask. */
export function registryOf(context: FileContext): RegistryKnowledge {
  let known = perFile.get(context.sourceCode);
  if (known === undefined) {
    known = lookUp(context);
    perFile.set(context.sourceCode, known);
  }
  return known;
}

function lookUp(context: FileContext): RegistryKnowledge {
  const settings = settingsOf(context);
  const file = findIndex(context.filename, context.cwd, settings);
  const read = file === undefined ? undefined : readIndex(file);
  if (file === undefined || read === undefined) {
    return settings.index === undefined
      ? { problem: { messageId: "indexMissing", data: {} } }
      : {
          problem: {
            messageId: "indexUnreadable",
            data: { index: settings.index, reason: nowhere(settings.index, context.cwd) },
          },
        };
  }
  const index = relative(context.cwd, file).replaceAll("\\", "/");
  if ("reason" in read) return { problem: { messageId: "indexUnreadable", data: { index, reason: read.reason } } };
  const source = changedSource(read.registry, context.cwd);
  return source === undefined
    ? { registry: read.registry }
    : { registry: read.registry, problem: { messageId: "indexStale", data: { index, source } } };
}

/** Paths count from where ESLint was started: of a relative one the reader wants to know from where. */
function nowhere(index: string, cwd: string): string {
  return isAbsolute(index) ? "there is no such file" : `there is no such file in "${cwd}", where ESLint was started`;
}

/**
 * The registry for a rule that needs it at `node`. Reports what is wrong with the index there, once a file: the first
 * rule that asks speaks for all of them.
 */
export function registryAt<Ids extends string>(
  context: RuleContext<Ids | IndexMessageId>,
  node: TSESTree.Node,
): KnownRegistry | undefined {
  const { registry, problem } = registryOf(context);
  if (problem !== undefined && !reported.has(context.sourceCode)) {
    reported.add(context.sourceCode);
    context.report({ node, messageId: problem.messageId, data: problem.data });
  }
  return registry;
}
