import { readRegistry } from "../compile.ts";
import { messageOf } from "../diagnostics/message.ts";
import { UsageError } from "../usage-error.ts";

/** Demands the form that a registry's name has, so that it can stand in one. @throws UsageError */
export function demandNameForm(name: string): void {
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new UsageError(`"${name}" is no registry name: lower-case letters, digits and _`);
}

/** What the compiler has against a registry of a new name, which has no other fault. */
export function nameProblem(text: string): string | undefined {
  const [problem] = readRegistry({ file: "registry.yaml", text }).problems;
  return problem && messageOf(problem);
}
