import { TemplateError } from "../template-error.ts";
import type { Value } from "../values/value.ts";

/** What a running template holds: one slot for each variable, and whether a #break is on its way out. */
export type Frame = { readonly slots: Value[]; broken: boolean };

/** The variables that API Gateway provides, in the order of their slots. */
export const provided = ["input", "util", "context", "stageVariables"] as const;

/** The variables of one template while it is compiled: each name gets a slot; at the end every name that is read must be set somewhere. */
export class Scope {
  readonly template: string;
  readonly #slots = new Map<string, number>(provided.map((name, slot) => [name, slot]));
  readonly #written = new Set<string>(provided);
  readonly #readAt = new Map<string, number>();
  #loops = 0;

  constructor(template: string) {
    this.template = template;
  }

  get size(): number {
    return this.#slots.size;
  }

  get inLoop(): boolean {
    return this.#loops > 0;
  }

  /** Compiles the body of a loop, in which `$foreach` and #break mean something. */
  loop<A>(compileBody: () => A): A {
    this.#loops += 1;
    const body = compileBody();
    this.#loops -= 1;
    return body;
  }

  read(name: string, line: number): number {
    if (!this.#readAt.has(name)) this.#readAt.set(name, line);
    return this.#slot(name);
  }

  write(name: string): number {
    this.#written.add(name);
    return this.#slot(name);
  }

  /** API Gateway prints nothing for a name that is never set; here it is taken for the typing error that it nearly always is. */
  checkNames(): void {
    for (const [name, line] of this.#readAt) {
      if (!this.#written.has(name) && name !== "null")
        throw new TemplateError(
          { template: this.template, line },
          `$${name} is never set (only $null may stand for nothing)`,
        );
    }
  }

  #slot(name: string): number {
    const slot = this.#slots.get(name) ?? this.#slots.size;
    this.#slots.set(name, slot);
    return slot;
  }
}
