import { getLogger } from "@logwright/generated";
import type { Logger } from "@logwright/runtime";

export const log = getLogger("team");
export { loggedRun as run, meter, metrics as numbers } from "@logwright/generated";
export type TeamLog = Logger;
