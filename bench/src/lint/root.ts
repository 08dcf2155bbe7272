import { fileURLToPath } from "node:url";

/** The folder of this project: its packages are what the made repositories import and are linted with. */
export const ROOT: string = fileURLToPath(new URL("../../..", import.meta.url));
