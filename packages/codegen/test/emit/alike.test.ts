import { expect, test } from "vitest";
import { alike } from "../../src/emit/alike.ts";
import { key } from "./support/models.ts";

test("what is made of keys is made once for those of one look, and for each that has none", () => {
  const made: string[] = [];
  const print = alike(({ name }) => {
    made.push(name);
    return `<${name}>`;
  });
  const [took, size] = [{}, {}];
  const keys = [
    key("took", { look: took }),
    key("size", { look: size }),
    key("took", { look: took }),
    key("a"),
    key("a"),
  ];
  expect(keys.map(print)).toEqual(["<took>", "<size>", "<took>", "<a>", "<a>"]);
  expect(made).toEqual(["took", "size", "a", "a"]);
});
