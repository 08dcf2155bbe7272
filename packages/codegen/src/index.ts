export type { Compilation } from "./compile.ts";
export { compile } from "./compile.ts";
export type { Diagnostic, Help, Note } from "./diagnostics/diagnostic.ts";
export type { DiagnosticCode } from "./diagnostics/catalogue.ts";
export type { OutputFile } from "./emit/emitters.ts";
export type { Registry } from "./model/registry.ts";
export type { SourceFile } from "./source/source-text.ts";
export type { Position, Span } from "./source/span.ts";
