import { VelocityError } from "../template-error.ts";
import { HostObject } from "./value.ts";
import type { Value } from "./value.ts";

/** java.util.Map.Entry. */
export class MapEntry extends HostObject {
  readonly #key: string;
  readonly #value: Value;

  constructor(key: string, value: Value) {
    super();
    this.#key = key;
    this.#value = value;
  }

  override property(name: string): Value {
    if (name === "key") return this.#key;
    if (name === "value") return this.#value;
    throw new VelocityError(`Map.Entry has no property "${name}"`);
  }

  override call(method: string, args: ReadonlyArray<Value>): Value {
    if (args.length === 0 && method === "getKey") return this.#key;
    if (args.length === 0 && method === "getValue") return this.#value;
    throw new VelocityError(`Map.Entry has no method ${method}() that is emulated`);
  }
}
