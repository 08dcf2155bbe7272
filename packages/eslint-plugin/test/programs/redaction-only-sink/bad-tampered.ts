// violation: the redactor's method is replaced
import { Redactor } from "@logwright/runtime";

const redactor = new Redactor();
(redactor as any).redact = (record: unknown) => record; //! tamperedRedactor
Redactor.prototype.redact = function (record) { //! tamperedRedactor
  return record as never;
};
export { redactor };
