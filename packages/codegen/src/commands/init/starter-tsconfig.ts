/** Compiler settings of a new project: what Node runs, and imports that end in `.ts` as the generated files have them. */
export function starterTsconfig(): string {
  return `{
  "compilerOptions": {
    "target": "es2022",
    "module": "nodenext",
    "strict": true,
    "verbatimModuleSyntax": true,
    "rewriteRelativeImportExtensions": true,
    "skipLibCheck": true,
    "types": ["node"],
    "rootDir": ".",
    "outDir": "dist"
  },
  "include": ["generated/*.ts", "src"]
}
`;
}
