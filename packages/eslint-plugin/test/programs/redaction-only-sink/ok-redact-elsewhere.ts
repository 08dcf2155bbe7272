// clean: somebody else's redact, of somebody else's text
import { getLogger } from "@logwright/runtime";

const text = {
  redact(value: string): string {
    return value.replace(/\d/g, "*");
  },
};

export function show(value: string): void {
  process.stdout.write(text.redact(value));
  getLogger("a").info("training.run.start", {});
}
