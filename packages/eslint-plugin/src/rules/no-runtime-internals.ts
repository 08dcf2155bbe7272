import { dirname, resolve, sep } from "node:path";
import { createRule, type RuleContext, type RuleModule } from "../create-rule.ts";
import { registryOf } from "../registry-index.ts";
import { generatedHash, hasManifest } from "../registry/manifest.ts";
import { packageOf } from "../syntax/package-of.ts";
import { RUNTIME_PACKAGE } from "../syntax/runtime.ts";
import { usesOf } from "../syntax/uses.ts";

const FOR_GENERATED = `${RUNTIME_PACKAGE}/generated`;
/** The runtime's files by path, past its `exports`. */
const DEEP = new RegExp(`^${RUNTIME_PACKAGE}/(?:src|dist)/`, "u");

/** A package's own files; its tests are nobody's way in. */
const SOURCES = /[/\\](?:src|dist)[/\\]/u;

type MessageId = "generatedOnly" | "deep";

/** The parts that generated code is made of write lines without asking: nobody else may import them. */
export const noRuntimeInternals: RuleModule<MessageId> = createRule({
  name: "no-runtime-internals",
  meta: {
    type: "problem",
    docs: {
      description: "forbid the runtime's inner parts outside of generated files",
      configs: { syntactic: "error", recommended: "error", strict: "error" },
      types: "unused",
      invariant: "INV-OBS-3",
    },
    schema: [],
    defaultOptions: [],
    messages: {
      generatedOnly:
        '"{{module}}" is for generated files only: its field writers and commits are safe in the order in which the generator prints them. Import the generated logger instead.',
      deep: '"{{module}}" reaches past the exports of the runtime. Import "@logwright/runtime" or the generated files instead.',
    },
  },
  create(context) {
    return {
      Program() {
        // The runtime's own files are what all this is made of.
        if (packageOf(context.filename) === RUNTIME_PACKAGE) return;
        for (const { node, origin, how } of usesOf(context).all) {
          if (how !== "loaded" && !node.type.startsWith("Export")) continue;
          const messageId = verdict(origin.module, context);
          if (messageId !== undefined) context.report({ node, messageId, data: { module: origin.module } });
        }
      },
    };
  },
});

function verdict(module: string, context: RuleContext<MessageId, readonly []>): MessageId | undefined {
  if (module === FOR_GENERATED) return isGenerated(context) ? undefined : "generatedOnly";
  if (DEEP.test(module)) return "deep";
  if (!module.startsWith(".")) return undefined;
  const path = resolve(dirname(context.filename), module);
  return SOURCES.test(path) && packageOf(path) === RUNTIME_PACKAGE ? "deep" : undefined;
}

/**
 * A file of the manifest; before there is one, a file in the generated folder. The manifest beside the file speaks too:
 * an index that is missing, or that of another registry, makes no generated file a hand-written one.
 */
function isGenerated(context: RuleContext<MessageId, readonly []>): boolean {
  const folder = registryOf(context).registry?.folder;
  if (folder !== undefined && !hasManifest(folder)) return context.filename.startsWith(folder + sep);
  return [folder, dirname(context.filename)].some(
    (each) => each !== undefined && generatedHash(context.filename, each) !== undefined,
  );
}
