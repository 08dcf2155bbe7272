import type * as ts from "typescript";

const TYPE_PACKAGES =
  /\/node_modules\/(?:@types\/(?:node|bun|deno|web)|bun-types|undici-types|@types\+[^/]+\/node_modules\/@types\/[^/]+)\//u;

/** Whether a file declares the language, Node or the web platform: TypeScript's own libraries and the type packages of runtimes. */
export function isPlatformFile(file: ts.SourceFile, program: ts.Program): boolean {
  return program.isSourceFileDefaultLibrary(file) || TYPE_PACKAGES.test(file.fileName);
}
