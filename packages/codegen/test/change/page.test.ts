import { join } from "node:path";
import { expect, test } from "vitest";
import { breakingChangesPage } from "../../src/change/page.ts";

test("docs/breaking-changes.md is what the catalogue says (vitest -u writes it)", async () => {
  await expect(breakingChangesPage()).toMatchFileSnapshot(
    join(import.meta.dirname, "../../../../docs/breaking-changes.md"),
  );
});
