// clean: a method called redact is replaced, but not the redactor's
import { getLogger } from "@logwright/runtime";

const editor = { redact: (value: string) => value };
editor.redact = (value) => value.trim();
Object.assign(editor, { redact: (value: string) => value.toLowerCase() });
getLogger("a").info("training.run.start", { text: editor.redact("A") });
