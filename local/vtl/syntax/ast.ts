/** A template, read and checked: what `compile` turns into functions. */
export type Statement =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "output"; readonly reference: Reference }
  | { readonly kind: "set"; readonly target: Reference; readonly value: Expression }
  | { readonly kind: "if"; readonly branches: ReadonlyArray<Branch>; readonly otherwise: ReadonlyArray<Statement> }
  | {
      readonly kind: "foreach";
      readonly variable: string;
      readonly from: Expression;
      readonly body: ReadonlyArray<Statement>;
      readonly line: number;
    }
  | { readonly kind: "break" };

export type Branch = { readonly condition: Expression; readonly body: ReadonlyArray<Statement>; readonly line: number };

export type Expression =
  | Reference
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  /** A double-quoted string with references or directives in it. */
  | { readonly kind: "interpolated"; readonly parts: ReadonlyArray<Statement> }
  | { readonly kind: "list"; readonly items: ReadonlyArray<Expression> }
  | { readonly kind: "map"; readonly entries: ReadonlyArray<readonly [string, Expression]> }
  | { readonly kind: "not"; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    };

export type BinaryOperator = "||" | "&&" | "==" | "!=" | "<" | "<=" | ">" | ">=" | "+" | "-" | "*" | "/" | "%";

export type Reference = {
  readonly kind: "reference";
  readonly name: string;
  readonly steps: ReadonlyArray<Step>;
  readonly line: number;
};

export type Step =
  | { readonly kind: "property"; readonly name: string }
  | { readonly kind: "index"; readonly key: Expression }
  | { readonly kind: "method"; readonly name: string; readonly args: ReadonlyArray<Expression> };

/** A reference as a message shows it: names only, for an argument may be a secret. */
export const referenceText = ({ name, steps }: Reference): string =>
  `$${name}${steps.map((step) => (step.kind === "index" ? "[…]" : step.kind === "method" ? `.${step.name}(…)` : `.${step.name}`)).join("")}`;
