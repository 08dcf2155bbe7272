// violation: a class of one's own that pretends
import { RedactedRecord } from "@logwright/runtime";

const Base: any = RedactedRecord; //! forgedRecord
export class Mine extends Base {}
