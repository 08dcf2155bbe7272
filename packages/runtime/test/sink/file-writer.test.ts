import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FileWriter } from "../../src/sink/file-writer.ts";

let directory = "";
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "logwright-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

function writer(path: string): FileWriter {
  return new FileWriter({ path, rotate: {}, sync: false, own: () => "" });
}

test.each([1, 100, 65_536, 87_381, 87_382, 262_144, 262_145, 3_000_000])(
  "a line of %i characters is written whole, whatever its bytes",
  (length) => {
    for (const letter of ["a", "é", "\u4e2d", "🙂"]) {
      const path = join(directory, `${length}.${letter.codePointAt(0)}.jsonl`);
      const text = `${letter.repeat(length)}\n`;
      const file = writer(path);
      file.write(text, false);
      file.write(text, false);
      expect(readFileSync(path, "utf8")).toBe(text + text);
      file.close();
    }
  },
);

test("a writer that was closed begins anew with the next text", () => {
  const path = join(directory, "r.jsonl");
  const file = writer(path);
  file.write("1\n", false);
  file.close();
  file.close();
  file.write("2\n", false);
  expect(readFileSync(path, "utf8")).toBe("1\n2\n");
  file.close();
});

test("nothing is opened before there is something to write", () => {
  const path = join(directory, "none/r.jsonl");
  const file = writer(path);
  file.write("", true);
  file.close();
  expect(() => readFileSync(path)).toThrow("ENOENT");
});

test("what waited is written by itself once the file can be written: nothing more has to be emitted", async () => {
  const blocked = join(directory, "logs");
  writeFileSync(blocked, "");
  const path = join(blocked, "r.jsonl");
  const file = writer(path);
  file.write("1\n", false);
  file.write("2\n", true);
  rmSync(blocked);
  await vi.waitFor(() => expect(readFileSync(path, "utf8")).toBe("1\n2\n"), { timeout: 10_000, interval: 20 });
  file.write("3\n", false);
  expect(readFileSync(path, "utf8")).toBe("1\n2\n3\n");
  file.close();
});

test("closing writes what waited, however short ago the last attempt failed", () => {
  const blocked = join(directory, "logs");
  writeFileSync(blocked, "");
  const file = writer(join(blocked, "r.jsonl"));
  file.write("1\n", true);
  rmSync(blocked);
  file.close();
  expect(readFileSync(join(blocked, "r.jsonl"), "utf8")).toBe("1\n");
});
