import type { InvalidTestCase } from "@typescript-eslint/rule-tester";
import { registeredEventName } from "../../src/rules/registered-event-name.ts";
import { FIXTURES, typedTester, untypedTester } from "../rule-tester.ts";

/** The tester's working directory is the root of the file system. */
const HERE = `${FIXTURES.slice(1)}/names`;

const LOGGER = 'import { getLogger } from "./generated/index.ts";\nconst logger = getLogger("trainer");\n';
const TYPED = `${LOGGER}import type { InfoEvent } from "./generated/index.ts";\n`;
const NAMES = `${LOGGER}import * as names from "./names/index.ts";\n`;

type Case = InvalidTestCase<
  | "unregistered"
  | "unregisteredNear"
  | "unbounded"
  | "useName"
  | "wrongSeverity"
  | "crashed"
  | "indexMissing"
  | "indexStale"
  | "indexUnreadable",
  readonly []
>;

const strange = (name: string, from = ""): Case["errors"][number] => ({
  messageId: "unregistered",
  data: { name, from },
});
const near = (name: string, nearest: string, from = ""): Case["errors"][number] => ({
  messageId: "unregisteredNear",
  data: { name, from, nearest },
});
const unbounded = (type: string): Case["errors"][number] => ({ messageId: "unbounded", data: { type } });

/** A misspelt literal and what it becomes. */
const misspelt = (name: string, before: string, wrong: string, right: string, after: string, from = ""): Case => ({
  name,
  code: `${before}"${wrong}"${after}`,
  errors: [
    {
      messageId: "unregisteredNear",
      data: { name: wrong, from, nearest: right },
      suggestions: [{ messageId: "useName", data: { nearest: right }, output: `${before}"${right}"${after}` }],
    },
  ],
});

/** Ways to call a logger's method elsewhere than where it stands, and what is reported of each. */
const DETACHED: readonly (readonly [name: string, code: string, ...whats: readonly string[]])[] = [
  ["apply", 'logger.info.apply(logger, ["nobody.knows"]);', "logger.info"],
  ["Reflect.apply", 'Reflect.apply(logger.info, logger, ["nobody.knows"]);', "logger.info"],
  ["call of call", 'Function.prototype.call.call(logger.info, logger, "nobody.knows");', "logger.info"],
  ["bind", 'const f = logger.info.bind(logger);\nf("nobody.knows");', "logger.info"],
  ["a constant", 'const emit = logger.info;\nemit("nobody.knows");', "logger.info"],
  ["a pattern", 'const { info, debug: d } = logger;\ninfo("nobody.knows");\nd("x");', "info", "debug: d"],
  ["a pattern that assigns", 'let info;\n({ info } = logger);\ninfo("nobody.knows");', "info"],
  ["a sequence", '(0, logger.info)("nobody.knows");', "logger.info"],
  ["a callback", '["nobody.knows"].forEach(logger.info, logger);', "logger.info"],
  ["a timer", 'setTimeout(logger.info.bind(logger), 1, "nobody.knows");', "logger.info"],
  ["a tag", "logger.info`nobody.knows`;", "logger.info"],
  ["one method or another", 'export const f = (m: "info" | "debug") => logger[m]("training.run.start");', "logger[m]"],
];

/** Ways to write a name that is not registered. */
const DISGUISED: readonly (readonly [name: string, code: string])[] = [
  ["satisfies", 'const N = "nobody.knows" satisfies string;\nlogger.info(N);'],
  ["a frozen table", 'const T = Object.freeze({ A: "nobody.knows" });\nlogger.info(T.A);'],
  ["a table that satisfies", 'const T = { a: "nobody.knows" } satisfies Record<string, string>;\nlogger.info(T.a);'],
  ["an item of a tuple", 'const [n] = ["nobody.knows"] as const;\nlogger.info(n);'],
  ["a namespace", 'namespace N { export const X = "nobody.knows"; }\nlogger.info(N.X);'],
  ["a callback's parameter", '["nobody.knows"].forEach((n) => logger.info(n));'],
  ["a wrapper", 'const wrap = (n: string) => logger.info(n);\nwrap("nobody.knows");'],
  ["a private field", 'class A { #log = logger; f() { this.#log.info("nobody.knows"); } }\nvoid A;'],
  ["a logger that is awaited", 'const later = async () => logger;\n(await later()).info("nobody.knows");'],
  ["a logger of a map", 'const all = new Map([["a", logger]]);\nall.get("a")!.info("nobody.knows");'],
];

typedTester().run("registered-event-name, with types", registeredEventName, {
  valid: [
    { name: "a registered literal", code: `${LOGGER}logger.info("training.run.start", { model_id: "m" });` },
    { name: "a constant", code: `${LOGGER}const NAME = "training.step";\nlogger.debug(NAME, { loss: 1, lr: 1 });` },
    { name: "a constant of another file", code: `${NAMES}logger.info(names.RIGHT);` },
    { name: "a property of another file's table", code: `${NAMES}logger.info(names.TABLE.start);` },
    { name: "an enum's member", code: `${NAMES}logger.info(names.Kind.Start);` },
    {
      name: "a union of registered names",
      code: `${NAMES}export function f(name: names.EventName) { logger.info(name); }`,
    },
    {
      name: "a generic with a bound",
      code: `${NAMES}export function f<E extends names.EventName>(name: E) { logger.info(name); }`,
    },
    {
      name: "both branches",
      code: `${LOGGER}logger.info(Math.random() > 0.5 ? "training.run.start" : "training.run.end");`,
    },
    {
      name: "a template over a union",
      code: `${LOGGER}export function f(end: "start" | "end") { logger.info(\`training.run.\${end}\`); }`,
    },
    {
      name: "a concatenation of constants",
      code: `${LOGGER}const PREFIX = "training.run.";\nlogger.info(PREFIX + "end");`,
    },
    { name: "a function's result with this call's argument", code: `${NAMES}logger.info(names.outcome("end"));` },
    { name: "the items of another file's list", code: `${NAMES}for (const name of names.LISTED) logger.info(name);` },
    {
      name: "the items of a list, by forEach",
      code: `${LOGGER}["training.run.start"].forEach((name) => logger.info(name));`,
    },
    {
      name: "keys of a lookup",
      code: `${LOGGER}const BY = { a: "training.run.start", b: "training.run.end" } as const;\nexport function f(k: "a" | "b") { logger.info(BY[k]); }`,
    },
    {
      name: "a lookup by any key",
      code: `${LOGGER}const BY: Record<string, string> = { a: "training.run.start" };\nexport function f(k: string) { logger.info(BY[k]!); }`,
    },
    {
      name: "a name proved by a test",
      code: `${NAMES}declare function isEvent(n: string): n is names.EventName;\nexport function f(n: string) { if (isEvent(n)) logger.info(n); }`,
    },
    {
      name: "a name left over by a comparison",
      code: `${LOGGER}const n = Math.random() > 0.5 ? "training.run.end" : "bogus";\nif (n === "training.run.end") logger.info(n);`,
    },
    {
      name: "a name left over by a switch",
      code: `${LOGGER}export function f(n: string) { switch (n) { case "training.run.end": logger.info(n); } }`,
    },
    {
      name: "an optional name",
      code: `${NAMES}export function f(n?: names.EventName) { if (n !== undefined) logger.info(n); }`,
    },
    {
      name: "a parameter all of whose callers are here",
      code: `${LOGGER}function note(name: string) { logger.info(name); }\nnote("training.run.start");\nnote("training.run.end");`,
    },
    {
      name: "a private method all of whose callers are here",
      code: `${LOGGER}export class A { #note(name: string) { logger.info(name); } start() { this.#note("training.run.start"); } }`,
    },
    {
      name: "a variable assigned registered names",
      code: `${LOGGER}let n = "training.run.start";\nn = "training.run.end";\nlogger.info(n);`,
    },
    {
      name: "a readonly property",
      code: `${LOGGER}export class A { readonly name: string = "training.run.end"; f() { logger.info(this.name); } }`,
    },
    { name: "a string method with a known result", code: `${LOGGER}logger.info("TRAINING.RUN.END".toLowerCase());` },
    { name: "satisfies", code: `${NAMES}logger.info("training.run.end" satisfies names.EventName);` },
    {
      name: "loggedRun with registered ends",
      code: 'import { loggedRun } from "./generated/index.ts";\nvoid loggedRun("a", { start: "training.run.start", end: "training.run.end" }, () => 1);',
    },
    { name: "a generated method is no emit by name", code: `${LOGGER}logger.trainingStep({ loss: 1, lr: 1 });` },
    { name: "other methods of the logger", code: `${LOGGER}logger.flush();` },
    {
      name: "an info method of the user's own class",
      code: 'class Notes { info(text: string): void { void text; } }\nnew Notes().info("anything at all");',
    },
    {
      name: "a class called Logger of the user's own",
      code: 'class Logger { info(text: string): void { void text; } }\nnew Logger().info("anything at all");',
    },
    {
      name: "a variable called logger of the user's own",
      code: 'const logger = { info(text: string) { void text; } };\nlogger.info("anything at all");',
    },
    {
      name: "a warn function that is nobody's method",
      code: 'function warn(text: string) { void text; }\nwarn("anything");',
    },
    { name: "a façade that nobody has named", code: 'import { log } from "@acme/log";\nlog.info("whatever");' },
    {
      name: "arguments that are spread, of a type that says what the first may be",
      code: `${TYPED}export function f(...args: [name: InfoEvent, data: object]) { logger.info(...args); }`,
    },
    {
      name: "a method that is only looked at",
      code: `${LOGGER}export const has = typeof logger.info === "function" && logger.info.length;\nlogger.info;\nif (logger.info) logger.flush();`,
    },
    {
      name: "a method that is bound to its event, or called with it",
      code: `${LOGGER}export const start = logger.info.bind(logger, "training.run.start");\nstart({ model_id: "a" });\nlogger.info.call(logger, "training.run.start");`,
    },
    {
      name: "a satisfied constant",
      code: `${TYPED}const N = "training.run.start" satisfies InfoEvent;\nlogger.info(N);`,
    },
    {
      name: "a list that satisfies its type",
      code: `${TYPED}const L = ["training.run.start"] satisfies readonly InfoEvent[];\nfor (const n of L) logger.info(n);`,
    },
  ],
  invalid: [
    ...DETACHED.map(([name, code, ...whats]) => ({
      name: `taken from the logger: ${name}`,
      code: `${LOGGER}${code}`,
      errors: whats.map((what) => ({ messageId: "detached" as const, data: { what } })),
    })),
    ...DISGUISED.map(([name, code]) => ({
      name: `a stranger in disguise: ${name}`,
      code: `${LOGGER}${code}`,
      errors: [{ messageId: "unregistered" as const, data: { name: "nobody.knows", from: "" } }],
    })),
    {
      name: "a method that is bound to an event that is none",
      code: `${LOGGER}export const start = logger.info.bind(logger, "nobody.knows");\nlogger.info.call(logger, "nobody.knows");`,
      errors: [
        { messageId: "unregistered", data: { name: "nobody.knows", from: "" } },
        { messageId: "unregistered", data: { name: "nobody.knows", from: "" } },
      ],
    },
    {
      name: "a method that is bound to an event of another severity, to any text, to nothing, or to a list",
      code: `${LOGGER}export const f = (text: string, list: [string]) => [\nlogger.warn.bind(logger, "training.run.start"),\nlogger.info.bind(logger, text),\nlogger.info.bind(logger),\nlogger.info.bind(logger, ...list),\n];`,
      errors: [
        { messageId: "wrongSeverity", line: 4 },
        { messageId: "unbounded", data: { type: "string" } },
        { messageId: "detached" },
        { messageId: "detached" },
      ],
    },
    {
      name: "arguments that are spread, of any text",
      code: `${LOGGER}export function f(...args: [string]) { logger.info(...args); }`,
      errors: [{ messageId: "unbounded", data: { type: "string" } }],
    },
    {
      name: "arguments that are spread, of a list",
      code: `${LOGGER}export function f(args: string[]) { (logger.info as any)(1); logger.info(...(args as [string])); }`,
      errors: [{ messageId: "detached" }, { messageId: "unbounded", data: { type: "string" } }],
    },
    {
      name: "arguments that are spread, with a stranger",
      code: `${LOGGER}export function f(...args: ["training.run.end" | "nobody.knows"]) { logger.info(...args); }`,
      errors: [{ messageId: "unregistered", data: { name: "nobody.knows", from: "" } }],
    },
    misspelt("a letter too few", `${LOGGER}logger.info(`, "training.run.strt", "training.run.start", ", {});"),
    misspelt("letters swapped", `${LOGGER}logger.warn(`, "training.collapse.alret", "training.collapse.alert", ");"),
    misspelt(
      "the generated method's spelling",
      `${LOGGER}logger.info(`,
      "trainingRunStart",
      "training.run.start",
      ");",
    ),
    misspelt("underscores", `${LOGGER}logger.info(`, "training_run_end", "training.run.end", ");"),
    misspelt(
      "in a constant of the same file",
      `${LOGGER}const NAME = `,
      "training.run.ende",
      "training.run.end",
      ";\nlogger.info(NAME);",
    ),
    misspelt(
      "in a branch",
      `${LOGGER}logger.info(Math.random() > 1 ? "training.run.end" : `,
      "training.run.stat",
      "training.run.start",
      ");",
    ),
    misspelt(
      "behind an assertion that makes it compile",
      `${NAMES}logger.info(`,
      "training.run.endd",
      "training.run.end",
      " as string as names.EventName);",
    ),
    misspelt(
      "as an argument of a local function",
      `${LOGGER}function note(name: string) { logger.info(name); }\nnote(`,
      "training.run.ent",
      "training.run.end",
      ");",
    ),
    misspelt(
      "as the start of loggedRun",
      'import { loggedRun } from "./generated/index.ts";\nvoid loggedRun("a", { start: ',
      "training.run.stort",
      "training.run.start",
      " }, () => 1);",
    ),
    misspelt(
      "as the end of a renamed loggedRun",
      'import { inRun } from "./team/log.ts";\nvoid inRun("a", { end: ',
      "training.run.ende",
      "training.run.end",
      " }, () => 1);",
    ),
    {
      name: "a name like no other",
      code: `${LOGGER}logger.info("user.signed_in", {});`,
      errors: [strange("user.signed_in")],
    },
    { name: "an empty name", code: `${LOGGER}logger.info("");`, errors: [strange("")] },
    {
      name: "a name of Object.prototype",
      code: `${LOGGER}logger.info("hasOwnProperty");`,
      errors: [strange("hasOwnProperty")],
    },
    {
      name: "a constant of another file",
      code: `${NAMES}logger.info(names.WRONG);`,
      errors: [near("training.run.begin", "training.run.end", ` (from ${HERE}/names.ts:2)`)],
    },
    {
      name: "a renamed re-export",
      code: `${LOGGER}import { RENAMED } from "./names/index.ts";\nlogger.info(RENAMED);`,
      errors: [near("training.run.begin", "training.run.end", ` (from ${HERE}/names.ts:2)`)],
    },
    {
      name: "a property of another file's table",
      code: `${NAMES}logger.info(names.TABLE.oops);`,
      errors: [strange("user.clicked", ` (from ${HERE}/names.ts:3)`)],
    },
    {
      name: "any property of another file's table",
      code: `${NAMES}export function f(k: keyof typeof names.TABLE) { logger.info(names.TABLE[k]); }`,
      errors: [strange("user.clicked", ` (from ${HERE}/names.ts:3)`)],
    },
    {
      name: "a destructured property of another file's table",
      code: `${NAMES}const { oops } = names.TABLE;\nlogger.info(oops);`,
      errors: [strange("user.clicked", ` (from ${HERE}/names.ts:3)`)],
    },
    {
      name: "an enum's member",
      code: `${NAMES}logger.info(names.Kind.Gone);`,
      errors: [strange("gone.event", ` (from ${HERE}/names.ts:6)`)],
    },
    {
      name: "any member of an enum",
      code: `${NAMES}export function f(kind: names.Kind) { logger.info(kind); }`,
      errors: [strange("gone.event")],
    },
    {
      name: "a function's results",
      code: `${NAMES}logger.info(names.nameFor(true));`,
      errors: [near("training.run.finish", "training.run.end", ` (from ${HERE}/names.ts:10)`)],
    },
    {
      name: "a function's result with this call's argument",
      code: `${NAMES}logger.info(names.outcome("abort"));`,
      errors: [near("training.run.abort", "training.run.start", ` (from ${HERE}/names.ts:12)`)],
    },
    {
      name: "a variable that its module changes",
      code: `${NAMES}logger.info(names.changing);`,
      errors: [strange("changed.name", ` (from ${HERE}/names.ts:16)`)],
    },
    {
      name: "a union with a stranger",
      code: `${LOGGER}export function f(name: "training.run.end" | "nobody.knows") { logger.info(name); }`,
      errors: [strange("nobody.knows")],
    },
    {
      name: "a generic whose bound has a stranger",
      code: `${LOGGER}export function f<E extends "training.run.end" | "nobody.knows">(name: E) { logger.info(name); }`,
      errors: [strange("nobody.knows")],
    },
    {
      name: "a template over a union with a stranger",
      code: `${LOGGER}export function f(end: "start" | "xxxxxxxxxxxx") { logger.info(\`training.run.\${end}\`); }`,
      errors: [strange("training.run.xxxxxxxxxxxx")],
    },
    {
      name: "two strangers, two reports",
      code: `${LOGGER}logger.info(Math.random() > 1 ? "one.thing" : "other.matter");`,
      errors: [strange("one.thing"), strange("other.matter")],
    },
    {
      name: "a variable assigned a stranger",
      code: `${LOGGER}let n = "training.run.start";\nn = "nobody.knows";\nlogger.info(n);`,
      errors: [strange("nobody.knows")],
    },
    { name: "a computed method", code: `${LOGGER}logger["info"]("nobody.knows");`, errors: [strange("nobody.knows")] },
    { name: "an optional call", code: `${LOGGER}logger?.info?.("nobody.knows");`, errors: [strange("nobody.knows")] },
    {
      name: "a logger from a renamed factory of the team",
      code: 'import { logFor } from "./team/log.ts";\nlogFor("a").info("nobody.knows");',
      errors: [strange("nobody.knows")],
    },
    {
      name: "a logger of the team's own class",
      code: 'import { TeamLogger } from "./team/log.ts";\nnew TeamLogger().info("nobody.knows");',
      errors: [strange("nobody.knows")],
    },
    {
      name: "a logger inside a service object",
      code: 'import type { Services } from "./team/log.ts";\nexport function f({ log }: Services) { log.info("nobody.knows"); }',
      errors: [strange("nobody.knows")],
    },
    {
      name: "a logger that may be absent",
      code: 'import type { Services } from "./team/log.ts";\nexport function f(s?: Services) { s?.log.info("nobody.knows"); }',
      errors: [strange("nobody.knows")],
    },
    {
      name: "a logger in an intersection",
      code: 'import type { TeamLogger } from "./team/log.ts";\nexport function f(log: TeamLogger & { readonly x: 1 }) { log.info("nobody.knows"); }',
      errors: [strange("nobody.knows")],
    },
    {
      name: "a generic logger",
      code: 'import type { TeamLogger } from "./team/log.ts";\nexport function f<L extends TeamLogger>(log: L) { log.info("nobody.knows"); }',
      errors: [strange("nobody.knows")],
    },
    {
      name: "super in a class of the user's",
      code: 'import { AcmeLogger } from "./generated/index.ts";\nexport class Mine extends AcmeLogger { f() { super.info("nobody.knows"); this.info("someone.else"); } }',
      errors: [strange("nobody.knows"), strange("someone.else")],
    },
    {
      name: "a façade that the settings name",
      code: 'import { log } from "@acme/log";\nlog.info("nobody.knows");',
      settings: { logwright: { runtime: ["@acme/log"] } },
      errors: [strange("nobody.knows")],
    },
    {
      name: "an ambient façade that the settings name",
      code: 'import { log } from "@acme/ambient-log";\nlog.warn("nobody.knows");',
      settings: { logwright: { runtime: "@acme/ambient-log" } },
      errors: [strange("nobody.knows")],
    },
    {
      name: "the logger of loggedRun",
      code: 'import { loggedRun } from "./generated/index.ts";\nvoid loggedRun("a", {}, (log) => log.info("nobody.knows"));',
      errors: [strange("nobody.knows")],
    },
    {
      name: "a logger seen as any keeps its origin",
      code: `${LOGGER}const any: any = logger;\nany.info("nobody.knows");`,
      errors: [strange("nobody.knows")],
    },
    {
      name: "a string from outside",
      code: `${LOGGER}logger.info(String(process.env["EVENT"]));`,
      errors: [unbounded("string")],
    },
    {
      name: "a parameter of an exported function",
      code: `${LOGGER}export function f(name: string) { logger.info(name); }`,
      errors: [unbounded("string")],
    },
    { name: "any", code: `${LOGGER}logger.info(JSON.parse("1"));`, errors: [unbounded("any")] },
    {
      name: "a claim is no bound",
      code: `${NAMES}export function f(name: string) { logger.info(name as names.EventName); }`,
      errors: [unbounded("EventName")],
    },
    {
      name: "a claim kept in a constant is no bound",
      code: `${NAMES}export function f(text: string) { const name = JSON.parse(text) as names.EventName;\nlogger.info(name); }`,
      errors: [unbounded("EventName")],
    },
    {
      name: "a template with an unbounded part",
      code: `${LOGGER}export function f(kind: string) { logger.info(\`training.\${kind}\`); }`,
      errors: [unbounded("string")],
    },
    {
      name: "a function that calls itself",
      code: `${LOGGER}function f(n: number): string { return n > 3 ? f(n - 1) : f(n + 1); }\nlogger.info(f(1));`,
      errors: [unbounded("string")],
    },
    {
      name: "a constant that is its own value",
      code: `${LOGGER}const a: string = b;\nconst b: string = a;\nlogger.info(a);`,
      errors: [unbounded("string")],
    },
    {
      name: "the wrong severity",
      code: `${LOGGER}logger.info("training.step", { loss: 1, lr: 1 });`,
      output: `${LOGGER}logger.trainingStep({ loss: 1, lr: 1 });`,
      errors: [
        { messageId: "wrongSeverity", data: { name: "training.step", from: "", actual: "debug", method: "info" } },
      ],
    },
    {
      name: "the wrong severity, without data",
      code: `${LOGGER}logger.info("training.step");`,
      output: `${LOGGER}logger.trainingStep();`,
      errors: [
        { messageId: "wrongSeverity", data: { name: "training.step", from: "", actual: "debug", method: "info" } },
      ],
    },
    {
      name: "the wrong severity of a computed method",
      code: `${LOGGER}logger["info"]("training.step", { loss: 1, lr: 1 });`,
      output: `${LOGGER}logger.trainingStep({ loss: 1, lr: 1 });`,
      errors: [
        { messageId: "wrongSeverity", data: { name: "training.step", from: "", actual: "debug", method: "info" } },
      ],
    },
    {
      name: "the wrong severity of a constant is for the author to mend",
      code: `${LOGGER}const NAME = "training.step";\nlogger.warn(NAME);`,
      errors: [
        { messageId: "wrongSeverity", data: { name: "training.step", from: "", actual: "debug", method: "warn" } },
      ],
    },
    {
      name: "the wrong severity on a logger without the generated method",
      code: 'import { Logger } from "@logwright/runtime";\nnew Logger().info("training.step");',
      errors: [
        { messageId: "wrongSeverity", data: { name: "training.step", from: "", actual: "debug", method: "info" } },
      ],
    },
  ],
});

untypedTester().run("registered-event-name, without types", registeredEventName, {
  valid: [
    { name: "a registered literal", code: `${LOGGER}logger.info("training.run.start", { model_id: "m" });` },
    { name: "a constant", code: `${LOGGER}const NAME = "training." + "step";\nlogger.debug(NAME);` },
    { name: "somebody else's logger", code: 'import { getLogger } from "loglevel";\ngetLogger("a").info("anything");' },
    { name: "a global logger", code: 'logger.info("anything");' },
  ],
  invalid: [
    {
      name: "a name like no other",
      code: `${LOGGER}logger.info("user.signed_in", {});`,
      errors: [strange("user.signed_in")],
    },
    {
      name: "the generated package by its name",
      code: 'import { getLogger as make } from "@acme/generated";\nmake("a").info("user.signed_in");',
      settings: { logwright: { runtime: ["@acme/generated"] } },
      errors: [strange("user.signed_in")],
    },
    {
      name: "a namespace import",
      code: 'import * as gen from "./generated/index.js";\ngen.getLogger("a").warn("user.signed_in");',
      errors: [strange("user.signed_in")],
    },
    {
      name: "a logger that is made",
      code: 'import { AcmeLogger } from "./generated";\nnew AcmeLogger().warn("user.signed_in");',
      errors: [strange("user.signed_in")],
    },
    {
      name: "the logger of loggedRun",
      code: 'import { loggedRun } from "./generated";\nloggedRun("a", {}, async (log) => log.warn("user.signed_in"));',
      errors: [strange("user.signed_in")],
    },
    {
      name: "a value from elsewhere",
      code: `${LOGGER}import { NAME } from "./names.js";\nlogger.info(NAME);`,
      errors: [unbounded("unknown")],
    },
  ],
});
