// clean: an error's name in the log, its text nowhere
import { getLogger } from "@logwright/runtime";

export async function guarded(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    getLogger("a").error("error", { message: error instanceof Error ? error.name : "unknown" });
    throw error;
  }
}
