import { join } from "node:path";
import { expect, test } from "vitest";
import { diagnosticsPage } from "../../src/diagnostics/page.ts";

test("docs/diagnostics.md is what the catalogue says (vitest -u writes it)", async () => {
  await expect(diagnosticsPage()).toMatchFileSnapshot(join(import.meta.dirname, "../../../../docs/diagnostics.md"));
});
