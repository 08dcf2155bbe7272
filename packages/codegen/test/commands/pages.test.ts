import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commands } from "../../src/commands/commands.ts";

const PAGES = join(import.meta.dirname, "../../../../docs/commands");

test.each(commands.map(({ name }) => name))(
  "docs/commands/%s.md names every option that the command has",
  async (name) => {
    const page = join(PAGES, `${name}.md`);
    expect(existsSync(page)).toBe(true);
    const text = readFileSync(page, "utf8");
    const command = await commands.find((entry) => entry.name === name)?.load();
    expect(text).toMatch(new RegExp(`^# logwright ${name}\n`));
    for (const option of command?.options ?? []) expect(text).toMatch(new RegExp(`--${option.name}\\b`));
  },
);
