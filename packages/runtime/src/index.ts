export type { Sink } from "./sink/sink.ts";
