/** A document or resource that the laptop cloud cannot serve as it is written; the message says where and why. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";

  constructor(place: string, message: string) {
    super(`${place}: ${message}`);
  }
}

export type Read<A> = (value: unknown, place: string) => A;

/** An object of which every member must be known: members are taken one by one, and `done` refuses what is left. */
export class Section {
  readonly place: string;
  readonly #members: ReadonlyMap<string, unknown>;
  readonly #known = new Set<string>();

  constructor(value: unknown, place: string) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw new DocumentError(place, "must be an object");
    this.place = place;
    // A resource's absent inputs may be there as undefined.
    this.#members = new Map(Object.entries(value).filter(([, member]) => member !== undefined));
  }

  optional<A>(name: string, read: Read<A>): A | undefined {
    this.#known.add(name);
    return this.#members.has(name) ? read(this.#members.get(name), `${this.place}.${name}`) : undefined;
  }

  required<A>(name: string, read: Read<A>): A {
    if (!this.#members.has(name)) throw new DocumentError(this.place, `needs "${name}"`);
    return this.optional(name, read) as A;
  }

  /** Every member whose name is not taken yet, read alike. */
  rest<A>(read: Read<A>): ReadonlyArray<readonly [string, A]> {
    const names = [...this.#members.keys()].filter((name) => !this.#known.has(name));
    return names.map((name) => [name, this.required(name, read)]);
  }

  /** Members that say nothing about how requests are served. */
  ignore(...names: ReadonlyArray<string>): this {
    names.forEach((name) => this.#known.add(name));
    return this;
  }

  /** Members that the laptop cloud does not emulate; a harmless value (false, an empty list or object) may stand. */
  refuse(...names: ReadonlyArray<string>): this {
    for (const name of names) this.optional(name, refuseUnlessHarmless);
    return this;
  }

  done(): void {
    const unknown = [...this.#members.keys()].find((name) => !this.#known.has(name) && !isForeignExtension(name));
    if (unknown !== undefined) throw new DocumentError(this.place, `"${unknown}" is not known to the laptop cloud`);
  }
}

/** API Gateway ignores the extensions of others (`x-…` of OpenAPI). */
const isForeignExtension = (name: string): boolean => name.startsWith("x-") && !name.startsWith("x-amazon-");

const refuseUnlessHarmless = (value: unknown, place: string): void => {
  const harmless = value === false || (typeof value === "object" && Object.keys(value ?? {}).length === 0);
  if (!harmless) throw new DocumentError(place, "is not emulated by the laptop cloud");
};
