import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.ts";

/** The findings about an enum with one value. */
function codesOf(value: string, more = ""): readonly string[] {
  const text = `logwright: 1
name: acme
version: 1.0.0
events:
  job.done:
    severity: info
    summary: the job came to its end
    data:
      base: { type: enum, values: [${JSON.stringify(value)}], summary: a value of a closed list }
${more}`;
  return compile({ file: "registry.yaml", text }).problems.map(({ code }) => code);
}

describe("a closed value that the filter would refuse is found, in whatever disguise the filter sees through", () => {
  const dna = "redaction: { patterns: { dna: { match: '[ACGTNacgtn]{20,}' } } }\n";

  test.each([
    ["as it is", "GATTACAGATTACAGATTACA"],
    ["in lower case", "gattacagattacagattaca"],
    ["with dashes", "GATT-ACAG-ATTA-CAGA-TTAC-A"],
    ["with separators that a reader sees", "GATT_ACAG.ATTA,CAGA/TTAC_A"],
    ["with zero-width characters", "GATTACA\u200dGATTACA\u200dGATTACA"],
    ["in full-width letters", "ＧＡＴＴＡＣＡＧＡＴＴＡＣＡＧＡＴＴＡＣＡ"],
    ["in letters of symbols", "🄶🄰🅃🅃🄰🄲🄰🄶🄰🅃🅃🄰🄲🄰🄶🄰🅃🅃🄰🄲🄰"],
  ])("%s", (_, value) => expect(codesOf(value, dna)).toContain("redaction/forbidden-text"));

  test.each([
    ["a shorter one", "GATT_ACAG"],
    ["another letter between", "GATTACAGATTxACAGATTACA"],
  ])("%s is none", (_, value) => expect(codesOf(value, dna)).toEqual([]));
});

describe("a character that a reader would not see, or could be misled by, is found", () => {
  test.each([
    ["a soft hyphen", "a\u00adb"],
    ["a vowel separator", "a\u180eb"],
    ["a zero-width space", "a\u200bb"],
    ["a direction", "a\u202eb"],
    ["an isolate", "a\u2066b"],
    ["a control", "a\u0085b"],
    ["an annotation", "a\ufff9b"],
    ["no character", "a\uffffb"],
  ])("%s", (_, value) => expect(codesOf(value)).toContain("text/invisible-character"));

  test.each([
    ["an emoji of several", "👩\u200d🔬"],
    ["a word of Persian", "می\u200cخواهم"],
  ])("%s is read as it stands", (_, value) => expect(codesOf(value)).toEqual([]));
});
