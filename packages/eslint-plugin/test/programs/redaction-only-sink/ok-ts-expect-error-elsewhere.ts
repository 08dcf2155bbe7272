// clean: an unrelated suppression in a file that only logs
import { getLogger } from "@logwright/runtime";

const logger = getLogger("a");

export function run(): void {
  // @ts-expect-error a wrong argument, on purpose
  Number.parseInt(5);
  logger.info("training.run.start", {});
}
