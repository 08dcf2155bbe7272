import type { Finding } from "./finding.ts";

/** Prints findings in one format, without a final line end. */
export type Renderer = (findings: readonly Finding[], options: RenderOptions) => string;

export interface RenderOptions {
  readonly colour: boolean;
  /** Of the program that found them, x.y.z; only SARIF has room for it. */
  readonly version?: string;
  /** What the command knows beside the findings; only JSON has room for it. */
  readonly more?: Readonly<Record<string, unknown>>;
}
