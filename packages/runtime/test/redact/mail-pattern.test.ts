import { expect, test } from "vitest";
import { compileScan } from "../../src/redact/pattern-scan.ts";

const MAIL = { name: "mail", match: "[a-z0-9]@[a-z0-9]", where: "anywhere" } as const;
const plain = compileScan({ ...MAIL, hardened: false });
const hardened = compileScan({ ...MAIL, hardened: true });
const bothCases = compileScan({ ...MAIL, match: "[A-Za-z0-9][@＠][A-Za-z0-9]", hardened: false });

const DISGUISED = [
  ["JANE.DOE@EXAMPLE.COM", true],
  ["jane.doe\uff20example.com", true],
  ["jane.doe\u200b@\u200bexample.com", false],
  ["jane.doe @ example.com", false],
] as const;

test.each(DISGUISED)("%j is found by a hardened expression, and not by a plain one", (text, seenByClasses) => {
  expect([hardened(text), plain(text), bothCases(text)]).toEqual([true, false, seenByClasses]);
});

test("each of them finds a plain address, and what is none passes; a blank beside the sign hides for the hardened one only", () => {
  const found = (text: string): readonly boolean[] => [plain, bothCases, hardened].map((scan) => scan(text));
  expect(found("to jane.doe@example.com")).toEqual([true, true, true]);
  expect(found("lunch at noon")).toEqual([false, false, false]);
  expect(found("lunch @ noon")).toEqual([false, false, true]);
});
