import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const WRITTEN = "wrote generated/.manifest.json";

/** The last file of a run, written that often. */
function timesWritten(said: string): number {
  return said.split(WRITTEN).length - 1;
}

/** From each save of a registry to the last file that `generate --watch` writes for it, in seconds. */
export async function watchRun(cli: string, folder: string, saves: number): Promise<readonly number[]> {
  const registry = join(folder, "registry.yaml");
  const text = readFileSync(registry, "utf8");
  const child = spawn(process.execPath, [cli, "generate", "--watch"], { cwd: folder });
  let said = "";
  let heard: () => void = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (part: Buffer) => {
      said += part.toString();
      heard();
    });
  }
  let isOver = false;
  const ended = new Promise<void>((done) => {
    child.on("exit", () => {
      isOver = true;
      heard();
      done();
    });
  });
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) {
      if (isOver) throw new Error(`${cli} generate --watch ended: ${said.slice(-500)}`);
      await new Promise<void>((done) => (heard = done));
    }
  };
  await until(() => said.includes("Watching"));

  const seconds: number[] = [];
  for (let save = 0; save < saves; save += 1) {
    const before = timesWritten(said);
    const start = performance.now();
    writeFileSync(registry, text.replace("came to its end", `came to its end ${save}`));
    await until(() => timesWritten(said) > before);
    seconds.push((performance.now() - start) / 1000);
  }
  child.kill("SIGINT");
  await ended;
  return seconds;
}
