type Types = { string: string; number: number };

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads a property of one type; an absent one is its default, or a complaint when there is none. */
export const property =
  <T extends keyof Types>(
    inputs: Readonly<Record<string, unknown>>,
    type: T,
    fail: (complaint: string) => never,
  ): ((name: string, otherwise?: Types[T]) => Types[T]) =>
  (name, otherwise) => {
    const value = inputs[name] ?? otherwise;
    const isType = (candidate: unknown): candidate is Types[T] => typeof candidate === type;
    return isType(value) ? value : fail(`${name} must be a ${type}`);
  };
