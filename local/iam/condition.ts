import { isKnownKey, isMultivalued } from "./condition-keys.ts";
import { type ConditionOperator, conditionOperators } from "./condition-operators.ts";
import { isMembers } from "../members.ts";
import { textList } from "./text-list.ts";

/** The values of one condition key in a request; none when the request does not have the key. */
export type ContextValues = (key: string) => ReadonlyArray<string> | undefined;

export type Condition = (values: ContextValues) => boolean;

type Operator = ConditionOperator & { readonly set?: string | undefined; readonly ifExists: boolean };

const spelling = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/;

const operatorOf = (name: string, where: string): Operator => {
  const [, set, base = "", ifExists] = spelling.exec(name) ?? [];
  const operator = conditionOperators.get(base);
  if (operator === undefined)
    throw new Error(`${where}: the laptop cloud does not know the condition operator ${name}`);
  return { ...operator, set, ifExists: ifExists !== undefined };
};

/**
 * A condition block: every operator and every key in it must hold. Throws, naming `where`, on what it does not know.
 */
export const conditionOf = (block: unknown, where: string): Condition => {
  if (!isMembers(block)) throw new Error(`${where}: "Condition" is not an object`);
  const clauses = Object.entries(block).flatMap(([name, keys]) => {
    if (!isMembers(keys)) throw new Error(`${where}: the condition ${name} is not an object`);
    return Object.entries(keys).map(([key, values]) =>
      clauseOf(name, key, textList(values, `${where}: ${key}`), where),
    );
  });
  return (values) => clauses.every((clause) => clause(values));
};

const clauseOf = (name: string, key: string, wanted: ReadonlyArray<string>, where: string): Condition => {
  if (!isKnownKey(key)) throw new Error(`${where}: the laptop cloud does not supply the condition key ${key}`);
  if (name === "Null") return (values) => wanted.includes(String(values(key) === undefined));
  const operator = operatorOf(name, where);
  if (operator.set === undefined && isMultivalued(key))
    throw new Error(`${where}: ${key} has several values, so ${name} needs ForAllValues or ForAnyValue`);
  const matchers = wanted.map(operator.matcher);
  const holds = (value: string): boolean => matchers.some((matches) => matches(value)) !== operator.negated;
  return (values) => decide(operator, values(key), holds);
};

/** "Multivalued context keys" and "...IfExists condition operators" of the IAM reference, for absent keys too. */
const decide = (
  { set, ifExists, negated }: Operator,
  values: ReadonlyArray<string> | undefined,
  holds: (value: string) => boolean,
): boolean => {
  if (set === "ForAllValues") return (values ?? []).every(holds);
  if (values === undefined) return ifExists || (set === undefined && negated);
  if (set === "ForAnyValue") return values.some(holds);
  return values.length === 1 && values.every(holds);
};
