import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { RuleContext } from "./create-rule.ts";

/** A report of one of our rules, before ESLint applies suppressions. */
export interface Reported {
  readonly rule: string;
  /** Counted as ESLint counts: lines from 1, columns from 0. */
  readonly line: number;
  readonly column: number;
}

/** What our rules have said about one file. */
export interface ReportLog {
  /** The rules that have looked at the file. */
  readonly ran: Set<string>;
  readonly reports: Reported[];
}

const logs = new WeakMap<Readonly<TSESLint.SourceCode>, ReportLog>();

/** The log of a file, shared by all rules of one run over it. */
export function reportLogOf(sourceCode: Readonly<TSESLint.SourceCode>): ReportLog {
  let log = logs.get(sourceCode);
  if (log === undefined) logs.set(sourceCode, (log = { ran: new Set(), reports: [] }));
  return log;
}

/** The context of a rule, with every report noted. ESLint's own is frozen, and another linter's may be a class with private parts. */
export function noting<Context extends RuleContext<never, readonly never[]>>(context: Context, rule: string): Context {
  const log = reportLogOf(context.sourceCode);
  log.ran.add(rule);
  const report = (descriptor: TSESLint.ReportDescriptor<never>): void => {
    const { line, column } = startOf(descriptor);
    log.reports.push({ rule, line, column });
    context.report(descriptor);
  };
  return new Proxy({} as Context, {
    get: (_target, key) => (key === "report" ? report : Reflect.get(context, key)),
    has: (_target, key) => key in context,
  });
}

function startOf(descriptor: TSESLint.ReportDescriptor<never>): TSESTree.Position {
  const { loc, node } = descriptor as {
    readonly loc?: TSESTree.Position | TSESTree.SourceLocation;
    readonly node?: TSESTree.Node;
  };
  if (loc === undefined) return node?.loc.start ?? { line: 1, column: 0 };
  return "start" in loc ? loc.start : loc;
}
