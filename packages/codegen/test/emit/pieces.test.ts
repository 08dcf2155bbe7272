import { expect, test } from "vitest";
import { between, each, eachPiece, joinPieces, lazily } from "../../src/emit/pieces.ts";

test("what is printed of an entry is printed when it is asked for, one entry at a time", () => {
  const said: string[] = [];
  const pieces = between(
    each(["a", "b"], (name) => {
      said.push(`print ${name}`);
      return name.toUpperCase();
    }),
    ", ",
  );
  expect(said).toEqual([]);
  eachPiece(pieces, (piece) => said.push(piece.toString()));
  expect(said).toEqual(["print a", "A", "print b", ", B"]);
});

test("whoever asks again gets the same again", () => {
  const pieces = [
    "<",
    lazily(function* () {
      yield "one";
      yield ["two", Buffer.from("drei €")];
    }),
    ">",
  ];
  expect([joinPieces(pieces), joinPieces(pieces)]).toEqual(["<onetwodrei €>", "<onetwodrei €>"]);
});

test.each([
  [[], ""],
  [["a"], "a"],
  [["a", "", "b"], "a||b"],
])("something stands between %j and nowhere else", (pieces, text) => {
  expect(joinPieces(between(pieces, "|"))).toBe(text);
});
