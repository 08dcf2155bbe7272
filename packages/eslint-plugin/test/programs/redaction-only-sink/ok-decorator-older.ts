// compiler options: {"experimentalDecorators":true}
// clean: a controller's decorators, of the older kind, as frameworks have them
import { appendFileSync } from "node:fs";
import { getLogger, type Logger } from "@logwright/runtime";

function Controller(path: string): ClassDecorator {
  return (target) => {
    appendFileSync("routes", `${path} ${target.name}`);
  };
}

function Get(path: string): MethodDecorator {
  return (_target, key, descriptor) => {
    appendFileSync("routes", `${path} ${String(key)} ${typeof descriptor.value}`);
  };
}

function Inject(): PropertyDecorator {
  return () => undefined;
}

function Body(): ParameterDecorator {
  return () => undefined;
}

@Controller("/orders")
export class Orders {
  @Inject()
  readonly store: Map<string, number> = new Map();
  private readonly logger: Logger = getLogger("orders");

  @Get("/one")
  one(@Body() body: { readonly id: string }): string {
    this.logger.info("order.read", { id: body.id });
    this.store.set(body.id, 1);
    appendFileSync("orders", `${this.store.size}`);
    return JSON.stringify([...this.store]);
  }
}
