// clean: a Proxy around something else, and a redactor that is kept in an object
import { Redactor } from "@logwright/runtime";

const redactor = new Redactor();
export const settings = new Proxy({ redact: true }, { get: () => false });
export const tools = Object.assign({ name: "tools" }, { redactor });
Reflect.set(tools, "name", "more tools");
Object.defineProperty(tools, "redactors", { value: 1 });
