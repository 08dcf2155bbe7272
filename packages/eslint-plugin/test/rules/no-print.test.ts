import { noPrint } from "../../src/rules/no-print.ts";
import { typedTester, untypedTester } from "../rule-tester.ts";

const prints = (what: string) => [{ messageId: "prints" as const, data: { what } }];

untypedTester().run("no-print, without types", noPrint, {
  valid: [
    { name: "a local called console", code: "const console = { log(text) { return text; } };\nconsole.log('x');" },
    { name: "asking for a terminal", code: "if (process.stdout.isTTY) { globalThis.wide = process.stdout.columns; }" },
  ],
  invalid: [
    { name: "console.log", code: "console.log('x');", errors: prints("console.log") },
    { name: "an alias", code: "const out = console;\nout.info('x');", errors: prints("console.info") },
    { name: "a destructured method", code: "const { log: say } = console;\nsay('x');", errors: prints("console.log") },
  ],
});

typedTester().run("no-print, with types", noPrint, {
  valid: [{ name: "a class with a log", code: "class Book { log(t: string) { return t; } }\nnew Book().log('x');" }],
  invalid: [
    { name: "a parameter of type Console", code: "export function f(out: Console) { out.log('x'); }", errors: prints("Console.log") },
  ],
});
