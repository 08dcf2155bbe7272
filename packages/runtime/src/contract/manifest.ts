/** `generated/.manifest.json`: the files that the generator owns, and may therefore delete. */
export interface Manifest {
  readonly format: 1;
  /** One pair a file, sorted by code unit: path relative to the project's root with `/`, sha256 (hex) of its bytes. */
  readonly files: readonly (readonly [path: string, sha256: string])[];
}

/** The file name of the manifest, in the folder of the TypeScript outputs. */
export const MANIFEST_FILE: string = ".manifest.json";
