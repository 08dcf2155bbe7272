"use strict";

// The compiler's API for the modules of src/call-graph. An `import` of "typescript" from a module makes Node search the
// nine megabytes of that file for the names of its exports, half a second of every lint; a `require` does not. Kept in a
// variable, since Node would look through `module.exports = require(…)`.
const compiler = require("typescript");

module.exports = compiler;
