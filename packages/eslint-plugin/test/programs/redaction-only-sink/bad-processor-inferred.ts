// violation: a processor whose parameter has its type from the context alone
import { getLogger } from "@logwright/runtime";

getLogger("a").addProcessor({
  process(record) {
    console.error(record.data); //! rawToEgress
    return record;
  },
});
