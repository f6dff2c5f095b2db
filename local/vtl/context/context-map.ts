import { VelocityError } from "../template-error.ts";
import type { Value } from "../values/value.ts";

/** A map of API Gateway's own: members that it does not have are an error, and a template cannot write it. */
export class ContextMap extends Map<string, Value> {
  readonly #name: string;
  readonly #sealed: boolean = false;

  constructor(name: string, members: Readonly<Record<string, Value>>) {
    super(Object.entries(members));
    this.#name = name;
    this.#sealed = true;
  }

  override get(key: string): Value {
    if (!this.has(key)) throw new VelocityError(`${this.#name}.${key} is not emulated`);
    return super.get(key) ?? null;
  }

  override set(key: string, value: Value): this {
    // The constructor of Map fills itself through this method, before any field of this class exists.
    if (#sealed in this && this.#sealed) throw new VelocityError(`${this.#name}.${key} cannot be set`);
    return super.set(key, value);
  }

  override delete(key: string): never {
    throw new VelocityError(`${this.#name}.${key} cannot be removed`);
  }
}
