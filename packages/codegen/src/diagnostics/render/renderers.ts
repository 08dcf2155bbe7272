import type { Renderer } from "./renderer.ts";

/** A format; its printer is loaded when somebody asks for it. */
export interface Format {
  readonly name: string;
  /** Machines read it: it is printed even when there is nothing to say, on standard output. */
  readonly machine: boolean;
  /** Its reader looks for files from the repository's root, wherever the command was started. */
  readonly fromRepository?: boolean;
  load(): Promise<Renderer>;
}

/** Every format of findings. Adding one is one file and one line here. */
export const formats: readonly Format[] = [
  { name: "text", machine: false, load: async () => (await import("./render-text.ts")).renderText },
  { name: "json", machine: true, load: async () => (await import("./render-json.ts")).renderJson },
  {
    name: "github",
    machine: true,
    fromRepository: true,
    load: async () => (await import("./render-github.ts")).renderGithub,
  },
  {
    name: "sarif",
    machine: true,
    fromRepository: true,
    load: async () => (await import("./render-sarif.ts")).renderSarif,
  },
  { name: "junit", machine: true, load: async () => (await import("./render-junit.ts")).renderJunit },
];
