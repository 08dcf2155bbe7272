import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { PiecedFile } from "../../src/emit/emitter.ts";
import type { Pieces } from "../../src/emit/pieces.ts";
import { Content } from "../../src/write/content.ts";

const KIB = 1024;

/** Pieces of every size that the encoding treats in a way of its own, of one to four bytes a character. */
const texts: readonly (readonly [what: string, pieces: Pieces])[] = [
  ["nothing", ""],
  ["a short text", "one\n"],
  ["many short pieces, more than one chunk", Array.from({ length: 40 * KIB }, (_, index) => `line ${index}\n`)],
  ["a piece as large as a chunk", ["before", "x".repeat(256 * KIB), "after"]],
  ["a piece that may just fill a chunk", ["é".repeat((256 * KIB) / 3), "after"]],
  ["pieces of three bytes a character", ["€".repeat(50 * KIB), "€".repeat(50 * KIB), "é", "€".repeat(80 * KIB)]],
  ["pieces of four bytes a character", ["😀".repeat(20 * KIB), "😀".repeat(30 * KIB), "😀".repeat(60 * KIB)]],
  ["bytes between texts", ["before", Buffer.from("€ 1\n".repeat(70 * KIB)), "after", Buffer.from(""), "end"]],
];

describe.each(texts)("of %s", (_what, pieces) => {
  const file = new PiecedFile("a.txt", pieces);
  const content = new Content(file);
  const expected = Buffer.from(file.content);

  test("the bytes are those of the text, in order", () => {
    expect(Buffer.concat(content.chunks).equals(expected)).toBe(true);
    expect(content.toString() === file.content).toBe(true);
  });

  test("size and hash are those of the bytes", () => {
    expect(content.size).toBe(expected.length);
    expect(content.hash).toBe(createHash("sha256").update(expected).digest("hex"));
  });
});

test("the bytes of one file stay when another one is encoded", () => {
  const first = new Content({ path: "a", content: "first" });
  const second = new Content({ path: "b", content: "other" });
  expect([first.toString(), second.toString()]).toEqual(["first", "other"]);
});
