import { RuleTester } from "@typescript-eslint/rule-tester";
import { join } from "node:path";
import { afterAll, describe, it } from "vitest";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.describeSkip = describe.skip;
RuleTester.it = it;
RuleTester.itOnly = it.only;
RuleTester.itSkip = it.skip;

/** The folder whose files the typed cases see: a runtime, a generated package and its index. */
export const FIXTURES: string = join(import.meta.dirname, "fixtures");

/** Cases with types: each is the text of fixtures/file.ts. */
export function typedTester(): RuleTester {
  return new RuleTester({
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: FIXTURES } },
  });
}

/** Cases without types: each is the text of a file beside the fixtures. */
export function untypedTester(): RuleTester {
  return new RuleTester({ defaultFilenames: { ts: join(FIXTURES, "file.ts"), tsx: join(FIXTURES, "react.tsx") } });
}
