import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "..");
const PACKAGES = ["runtime", "codegen", "eslint-plugin"] as const;

/** How a command ended. */
export interface Ended {
  readonly status: number | null;
  /** Standard output and error, one after the other. */
  readonly text: string;
}

/** An empty folder in which the packed packages are installed the way npm lays them out, without a network. */
export class Consumer {
  readonly folder: string;

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), "logwright-consumer-"));
    const modules = join(this.folder, "node_modules");
    for (const name of PACKAGES) install(name, modules);
    linkThirdParties(modules);
  }

  /** Writes a file, its folder first. */
  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  /** Runs a command of `node_modules/.bin`, or `node` itself. */
  run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Ended {
    const [program, first] =
      command === "node" ? [process.execPath, []] : [process.execPath, [commandFile(this.folder, command)]];
    const { status, stdout, stderr } = spawnSync(program, [...first, ...args], {
      cwd: this.folder,
      encoding: "utf8",
      timeout: 60_000,
      env: { ...process.env, NO_COLOR: "1", HOME: this.folder, ...env },
    });
    return { status, text: stdout + stderr };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const COMMANDS: Readonly<Record<string, string>> = {
  logwright: "@logwright/codegen/dist/bin/logwright.cjs",
  "logwright-audit": "@logwright/eslint-plugin/dist/audit/cli.js",
  tsc: "typescript/bin/tsc",
  eslint: "eslint/bin/eslint.js",
};

function commandFile(folder: string, command: string): string {
  return join(folder, "node_modules", COMMANDS[command] ?? command);
}

function install(name: string, modules: string): void {
  const target = join(modules, "@logwright", name);
  mkdirSync(target, { recursive: true });
  const packed = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", target], {
    cwd: join(root, "packages", name),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  execFileSync("tar", ["-xzf", join(target, filename), "--strip-components=1", "-C", target]);
  rmSync(join(target, filename));
}

/** Links what the packages depend on out of the repository's own node_modules; ours are never linked. */
function linkThirdParties(modules: string): void {
  for (const entry of readdirSync(join(root, "node_modules"))) {
    if (entry === "@logwright" || entry.startsWith(".")) continue;
    symlinkSync(join(root, "node_modules", entry), join(modules, entry));
  }
}
