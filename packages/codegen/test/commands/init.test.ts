import { afterEach, describe, expect, test } from "vitest";
import { Sandbox } from "./sandbox.ts";

let box: Sandbox;
afterEach(() => box[Symbol.dispose]());

function scripts(): Readonly<Record<string, string>> {
  return (JSON.parse(box.read("package.json")) as { scripts: Record<string, string> }).scripts;
}

describe("init", () => {
  test("in an empty folder gives a project whose registry compiles without a finding", () => {
    box = new Sandbox();
    expect(box.run("init", "--name", "acme")).toMatchObject({ status: 0, stderr: "" });
    expect(box.files()).toEqual(["eslint.config.mjs", "package.json", "registry.yaml", "tsconfig.json"]);
    expect(box.read("registry.yaml")).toMatch(
      /^# yaml-language-server: \$schema=\.\/generated\/registry\.schema\.json\n/,
    );
    expect(scripts()).toEqual({ codegen: "logwright generate", lint: "eslint ." });
    expect(box.run("generate")).toMatchObject({ status: 0, stderr: "" });
    expect(box.run("check")).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(
        /^registry\.yaml: \d+ events?, \d+ metrics?; the generated files are up to date\n$/,
      ) as string,
      stderr: "",
    });
  });

  test("twice changes nothing", () => {
    box = new Sandbox();
    box.run("init");
    const before = box.files().map((file) => box.read(file));
    expect(box.run("init").stdout).toContain("kept registry.yaml");
    expect(box.files().map((file) => box.read(file))).toEqual(before);
  });

  test("keeps what a repository has: scripts, config, indentation, line ends, the package's name", () => {
    const text =
      '{\r\n\t"name": "@acme/my-app",\r\n\t"scripts": { "lint": "mine" },\r\n\t"dependencies": { "@logwright/runtime": "1.0.0" }\r\n}';
    box = new Sandbox({ "package.json": text, "tsconfig.json": "{}", "eslint.config.js": "export default [];\n" });
    const { status, stdout } = box.run("init");
    expect(status).toBe(0);
    expect(stdout).toContain("kept eslint.config.js; add to it:");
    expect(stdout).toContain('import logwright from "@logwright/eslint-plugin";');
    expect(stdout).toContain("...logwright.configs.recommended");
    expect(box.read("eslint.config.js")).toBe("export default [];\n");
    expect(box.read("registry.yaml")).toContain("\nname: my_app\n");
    expect(scripts()).toEqual({ lint: "mine", codegen: "logwright generate" });
    expect(box.read("package.json")).toMatch(/^\{\r\n\t"name"/);
    expect(box.read("package.json")).toContain('"@logwright/runtime": "1.0.0"');
    expect(box.read("package.json")).toContain('"typescript-eslint"');
    expect(box.run("generate")).toMatchObject({ status: 0 });
  });

  test.each(["lib/index.js", "bin/tool.mjs", "packages/app/src/main.js"])(
    "a folder whose program is %s is not begun in TypeScript",
    (program) => {
      box = new Sandbox({ "package.json": '{ "type": "commonjs" }', [program]: "" });
      const { stdout } = box.run("init");
      expect(stdout).not.toContain("tsconfig.json");
      expect(box.files()).not.toContain("tsconfig.json");
      expect(box.read("eslint.config.mjs")).toContain("configs.syntactic");
    },
  );

  test("writes a typed ESLint config where there is a tsconfig, an untyped one elsewhere", () => {
    box = new Sandbox({ "package.json": "{}", "tsconfig.json": "{}" });
    box.run("init");
    expect(box.read("eslint.config.mjs")).toContain("projectService: true");
    box[Symbol.dispose]();
    box = new Sandbox({ "package.json": "{}", "src/main.js": "" });
    box.run("init");
    expect(box.read("eslint.config.mjs")).toContain("logwright.configs.syntactic");
  });

  test.each([
    ['{ "compilerOptions": { "outDir": "./build/" } }', '["**/dist/**", "build/**"]'],
    [
      '{\n  // where it goes\n  "compilerOptions": {\n    "outDir": "lib/esm", /* so */\n  }\n}\n',
      '["**/dist/**", "lib/esm/**"]',
    ],
    ['{\n  // "outDir": "old"\n}\n', '["**/dist/**"]'],
    ['{ "compilerOptions": { "strict": true, "outDir": "dist" } }', '["**/dist/**"]'],
    ['{ "compilerOptions": { "outDir": "." } }', '["**/dist/**"]'],
    ['{ "compilerOptions": { "outDir": "../out" } }', '["**/dist/**"]'],
    ["{}", '["**/dist/**"]'],
  ])("its ESLint config leaves compiled files out: %j", (settings, ignored) => {
    box = new Sandbox({ "package.json": "{}", "tsconfig.json": settings });
    box.run("init");
    expect(box.read("eslint.config.mjs")).toContain(`{ ignores: ${ignored} }`);
  });

  test("begins in TypeScript where npm has made a package.json and there is no program yet", () => {
    box = new Sandbox({ "package.json": '{ "dependencies": {} }', "vitest.config.js": "" });
    expect(box.run("init").stdout).toContain("added type, scripts.codegen");
    expect(box.files()).toContain("tsconfig.json");
    expect(JSON.parse(box.read("package.json"))).toMatchObject({ type: "module" });
    expect(box.read("eslint.config.mjs")).toContain("projectService: true");
  });

  test('never changes the "type" of a package: it says what to change', () => {
    box = new Sandbox({ "package.json": '{ "type": "commonjs" }' });
    expect(box.run("init").stdout).toContain('make it "module"');
    expect(JSON.parse(box.read("package.json"))).toMatchObject({ type: "commonjs" });
    box[Symbol.dispose]();
    box = new Sandbox({ "package.json": "{}", "index.cjs": "" });
    expect(box.run("init").stdout).not.toContain('"module"');
    expect(box.files()).not.toContain("tsconfig.json");
    expect(JSON.parse(box.read("package.json"))).not.toHaveProperty("type");
  });

  test("its two lines for an existing config fit the config: module system, with types or without", () => {
    const files = { "package.json": "{}", "src/main.js": "", "eslint.config.js": "module.exports = [];\n" };
    box = new Sandbox(files);
    const { stdout } = box.run("init");
    expect(stdout).toContain('const logwright = require("@logwright/eslint-plugin").default;');
    expect(stdout).toContain("logwright.configs.syntactic,");
    expect(stdout).not.toContain("recommended");
  });

  test.each<[what: string, files: Readonly<Record<string, string>>, next: string]>([
    ["nothing", {}, "npm install, npm run codegen,"],
    ["pnpm's lock file", { "pnpm-lock.yaml": "" }, "pnpm install, pnpm run codegen,"],
    ["yarn's lock file", { "yarn.lock": "" }, "yarn install, yarn run codegen,"],
    ["bun's lock file", { "bun.lockb": "" }, "bun install, bun run codegen,"],
    [
      "a package manager by name",
      { "package.json": '{ "packageManager": "pnpm@10.1.0" }', "package-lock.json": "{}" },
      "pnpm install, pnpm run codegen,",
    ],
    [
      "a script of that name",
      { "package.json": '{ "scripts": { "codegen": "graphql-codegen" } }' },
      "npm install, npx logwright generate, and log with what generated/index.ts exports.\nThe script codegen is another one of yours (graphql-codegen); it was kept.\n",
    ],
    [
      "a script of that name, and pnpm",
      { "package.json": '{ "scripts": { "codegen": "graphql-codegen" } }', "pnpm-lock.yaml": "" },
      "pnpm install, pnpm exec logwright generate,",
    ],
  ])("says how it goes on where there is %s", (_, files, next) => {
    box = new Sandbox(files);
    expect(box.run("init", "--name", "acme").stdout).toContain(`Next: ${next}`);
  });

  test("makes no package of ES modules where a config of CommonJS stands, which would not be read any more", () => {
    const files = { "package.json": '{ "name": "acme" }', "eslint.config.js": "module.exports = [];\n" };
    box = new Sandbox(files);
    expect(box.run("init").status).toBe(0);
    expect(JSON.parse(box.read("package.json"))).not.toHaveProperty("type");
    expect(box.files()).not.toContain("tsconfig.json");
  });

  test("writes no flat config beside the one that package.json has, which it would switch off", () => {
    box = new Sandbox({ "package.json": '{ "name": "acme", "eslintConfig": { "rules": {} } }' });
    const { status, stdout } = box.run("init");
    expect([status, stdout]).toEqual([
      0,
      expect.stringContaining("kept eslintConfig of package.json; ESLint 9 and later do not read it"),
    ]);
    expect(box.files()).not.toContain("eslint.config.mjs");
  });

  test("writes no flat config beside an .eslintrc, which it would switch off", () => {
    box = new Sandbox({ "package.json": "{}", "src/main.js": "", ".eslintrc.json": '{ "rules": {} }' });
    const { status, stdout } = box.run("init");
    expect(status).toBe(0);
    expect(stdout).toContain("kept .eslintrc.json; ESLint 9 and later do not read it.");
    expect(stdout).toContain("logwright.configs.syntactic");
    expect(box.files().filter((file) => file.startsWith("eslint.config"))).toEqual([]);
  });

  test("a folder where a config belongs is exit 2 and one sentence", () => {
    box = new Sandbox({ "package.json": "{}", "eslint.config.js/x": "" });
    expect(box.run("init")).toMatchObject({
      status: 2,
      stderr: "logwright: cannot read eslint.config.js: it is a folder\n",
    });
  });

  test.each(["logwright", "a__b", "class", "total"])(
    "a name whose registry would not compile is refused: %s",
    (name) => {
      box = new Sandbox();
      const { status, stderr } = box.run("init", "--name", name);
      if (status === 0) expect(box.run("generate")).toMatchObject({ status: 0 });
      else {
        expect([status, box.files()]).toEqual([2, []]);
        expect(stderr).toContain("choose one with --name");
      }
    },
  );

  test.each([
    ["a package.json that is no JSON", { "package.json": "{" }, [], "package.json cannot be read"],
    ["a package.json that is a list", { "package.json": "[]" }, [], "no JSON object"],
    ["a bad name", {}, ["--name", "A-b"], "is no registry name"],
  ])("refuses %s, and writes nothing", (_, files, args, said) => {
    box = new Sandbox(files);
    expect(box.run("init", ...args)).toMatchObject({ status: 2, stderr: expect.stringContaining(said) });
    expect(box.files()).toEqual(Object.keys(files));
  });
});
