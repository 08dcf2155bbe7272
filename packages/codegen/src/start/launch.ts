#!/usr/bin/env node
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/*
 * Starts the bundled command line, for commands that are run over and over with what V8 made of its code in an earlier run:
 * of a small run that takes a third. What other commands leave would lack most of the compiler.
 *
 * The code is kept beside the program: whoever can write there can write the program itself, so that nobody else has to be
 * trusted. Where that folder cannot be written nothing is kept, and all is as it would be without.
 */

const KEPT: ReadonlySet<string | undefined> = new Set(["generate", "check"]);

const require = createRequire(import.meta.url);
const program = require.resolve("./command-line.cjs");

// The variable is Node's own, for what it keeps itself.
if (!KEPT.has(process.argv[2]) || process.env["NODE_DISABLE_COMPILE_CACHE"] === "1") require(program);
else void import("./kept-code.ts").then(({ runKept }) => runKept(program, join(dirname(program), "compiled"), require));
