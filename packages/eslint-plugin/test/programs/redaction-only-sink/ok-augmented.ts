// clean: an augmentation of somebody else's module, beside the runtime
import "@logwright/runtime";

declare module "node:events" {
  interface EventEmitter {
    readonly team?: string;
  }
}
export {};
