// violation: an augmentation makes raw and redacted the same
import "@logwright/runtime";

declare module "@logwright/runtime" { //! augmentedRuntime
  interface LogRecord {
    readonly line: string;
  }
}
export {};
