import { expect, test } from "vitest";
import { joinPieces } from "../../../src/emit/pieces.ts";
import { piecesOf } from "../../../src/emit/emitter.ts";
import { declaredNames } from "../../../src/emit/typescript/declared-names.ts";
import { events } from "../../../src/emit/typescript/events.ts";
import { fieldGroups } from "../../../src/emit/typescript/field-groups.ts";
import { RUNTIME_SYMBOLS } from "../../../src/emit/typescript/runtime-symbols.ts";
import { event, key, registry } from "../support/models.ts";

const model = registry({
  events: [event("define", { keys: [key("a")] }), event("demand", { keys: [key("a")] }), event("other")],
});

test("every declaration of the file that has the name of a symbol of the runtime is known", () => {
  const [file] = events.emit(model);
  const text = file === undefined ? "" : joinPieces(piecesOf(file));
  const declared = [...text.matchAll(/^(?:export )?(?:const|function|class|interface|type) (\w+)/gm)].map(
    ([, name]) => name,
  );
  const clashing = declared.filter((name) => (RUNTIME_SYMBOLS as readonly unknown[]).includes(name));
  expect(clashing).toEqual(["defineEvent", "demandKeys"]);
  expect(declaredNames(model, fieldGroups(model))).toEqual(expect.arrayContaining(clashing));
  for (const name of clashing) expect(text).toContain(`${String(name)} as Imported${String(name)}`);
});

test("the events of a large registry that clash with nothing are not listed", () => {
  expect(declaredNames(model, fieldGroups(model))).not.toContain("otherEvent");
});
