import { VelocityError } from "../template-error.ts";
import { typeName } from "./value.ts";
import type { Value } from "./value.ts";

/** The arguments of a method call. Java picks a method by number and types; a wrong number or type is an error that says so. */
export class Arguments {
  readonly #method: string;
  readonly #values: ReadonlyArray<Value>;

  constructor(method: string, values: ReadonlyArray<Value>) {
    this.#method = method;
    this.#values = values;
  }

  get count(): number {
    return this.#values.length;
  }

  /** The result of a method without arguments. */
  none<A>(result: A): A {
    this.#expect([0]);
    return result;
  }

  one(): Value {
    return this.value(0, 1);
  }

  value(index: number, ...counts: ReadonlyArray<number>): Value {
    this.#expect(counts);
    return this.#values[index] ?? null;
  }

  text(index: number, ...counts: ReadonlyArray<number>): string {
    const value = this.value(index, ...counts);
    if (typeof value !== "string") throw this.#wrongType("a String", value);
    return value;
  }

  integer(index: number, ...counts: ReadonlyArray<number>): number {
    const value = this.value(index, ...counts);
    if (typeof value !== "number" || !Number.isSafeInteger(value)) throw this.#wrongType("an integer", value);
    return value;
  }

  #expect(counts: ReadonlyArray<number>): void {
    if (!counts.includes(this.count))
      throw new VelocityError(`${this.#method}() takes ${counts.join(" or ")} arguments, not ${this.count}`);
  }

  #wrongType(expected: string, value: Value): VelocityError {
    return new VelocityError(`${this.#method}() takes ${expected}, not a ${typeName(value)}`);
  }
}
