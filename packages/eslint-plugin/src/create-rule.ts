import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { JSONSchema4 } from "@typescript-eslint/utils/json-schema";
import { noting } from "./report-log.ts";

/** The configs a rule may stand in, from fewest to most rules that need types. */
export type ConfigName = "syntactic" | "recommended" | "strict";

/** What a rule says of itself beyond its messages; the docs pages, the README table and the configs are made from it. */
export interface RuleDocs {
  /** One line, lower case, no full stop. */
  readonly description: string;
  /** Where the rule is on, and how loud. */
  readonly configs: Readonly<Partial<Record<ConfigName, "error" | "warn">>>;
  /** `required`: refuses to run without types; `better`: sees more with them; `unused`: never asks for them. */
  readonly types: "required" | "better" | "unused";
  /** The invariant of the observability specification that the rule holds. */
  readonly invariant?: string;
}

export interface RuleMeta<MessageIds extends string, Options extends readonly unknown[]> {
  readonly type: "problem" | "suggestion";
  readonly docs: RuleDocs;
  readonly fixable?: "code";
  readonly hasSuggestions?: true;
  readonly schema: readonly JSONSchema4[];
  readonly defaultOptions: Options;
  readonly messages: Readonly<Record<MessageIds, string>>;
}

export interface RuleDefinition<MessageIds extends string, Options extends readonly unknown[]> {
  readonly name: string;
  readonly meta: RuleMeta<MessageIds, Options>;
  /** Options are filled with defaults, also on ESLint versions that do not do it themselves. */
  create(context: RuleContext<MessageIds, Options>, options: Options): TSESLint.RuleListener;
}

export type RuleContext<
  MessageIds extends string = string,
  Options extends readonly unknown[] = readonly unknown[],
> = Readonly<TSESLint.RuleContext<MessageIds, Options>>;

/** A rule as ESLint takes it. `name` is the folder-less name: `no-print`. */
export interface RuleModule<
  MessageIds extends string = string,
  Options extends readonly unknown[] = readonly unknown[],
> extends TSESLint.RuleModule<MessageIds | "crashed", Options, RuleDocs> {
  readonly name: string;
}

/** The page of a rule. */
function ruleUrl(name: string): string {
  return `https://github.com/logwright/logwright/blob/main/docs/rules/${name}.md`;
}

const CRASHED =
  "This file could not be checked: the rule stopped with {{reason}}. Please report it with the file that shows it.";

/**
 * Makes a rule. A listener that throws, as the type checker may on code that is being typed, becomes one report in the
 * file: the run goes on, and code that was not checked does not pass for clean.
 */
export function createRule<MessageIds extends string, const Options extends readonly unknown[]>(
  definition: RuleDefinition<MessageIds, Options>,
): RuleModule<MessageIds, Options> {
  const { name, meta } = definition;
  return {
    name,
    meta: {
      ...meta,
      docs: { ...meta.docs, url: ruleUrl(name) },
      messages: { ...meta.messages, crashed: CRASHED },
    },
    defaultOptions: meta.defaultOptions,
    create(eslint) {
      const context = noting(eslint as unknown as RuleContext<never, readonly never[]>, name);
      const guard = new Guard(context);
      const options = filled(eslint.options, meta.defaultOptions);
      return guard.wrapAll(() => definition.create(context as unknown as RuleContext<MessageIds, Options>, options));
    },
  };
}

/** Turns exceptions of one rule in one file into one report. */
class Guard {
  readonly #context: RuleContext<"crashed">;
  #crashed = false;

  constructor(context: RuleContext<"crashed">) {
    this.#context = context;
  }

  wrapAll(create: () => TSESLint.RuleListener): TSESLint.RuleListener {
    let listener: TSESLint.RuleListener;
    try {
      listener = create();
    } catch (error) {
      return { Program: (node: TSESTree.Program) => this.#report(node, error) };
    }
    const guarded: Record<string, Visit> = {};
    for (const [selector, visit] of Object.entries(listener)) {
      if (visit !== undefined) guarded[selector] = this.#wrap(visit as Visit);
    }
    return guarded;
  }

  #wrap(visit: Visit): Visit {
    return (...args) => {
      try {
        visit(...args);
      } catch (error) {
        this.#report(args.find(isNode) ?? this.#context.sourceCode.ast, error);
      }
    };
  }

  #report(node: TSESTree.Node, error: unknown): void {
    if (this.#crashed) return;
    this.#crashed = true;
    this.#context.report({ node, messageId: "crashed", data: { reason: reasonOf(error) } });
  }
}

/** A listener: of a node, or of a code path and then a node. */
type Visit = (...args: readonly unknown[]) => void;

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === "object" && value !== null && "type" in value && "loc" in value;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message.split("\n")[0]}` : String(error);
}

function filled<Options extends readonly unknown[]>(given: Options, defaults: Options): Options {
  const length = Math.max(given.length, defaults.length);
  return Array.from({ length }, (_, at) => merged(given[at], defaults[at])) as unknown as Options;
}

function merged(given: unknown, fallback: unknown): unknown {
  if (given === undefined) return fallback;
  return isPlain(given) && isPlain(fallback) ? { ...fallback, ...given } : given;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
