// clean: a child process whose output is logged
import { spawn } from "node:child_process";
import { getLogger } from "@logwright/runtime";

const logger = getLogger("git");

export function run(argument: string): void {
  const child = spawn("git", [argument], { stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.on("data", (chunk: Buffer) => logger.debug("data.cache.hit", { size: chunk.length }));
  child.on("exit", (code) => logger.info("training.run.end", { code }));
}
