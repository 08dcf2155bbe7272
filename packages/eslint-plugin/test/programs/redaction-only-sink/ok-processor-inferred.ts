// clean: a processor whose parameter has its type from the context alone prints the severity
import { getLogger } from "@logwright/runtime";

getLogger("a").addProcessor({
  process(record) {
    if (record.severity === "critical") process.stderr.write(`${record.severity}\n`);
    return record;
  },
});
