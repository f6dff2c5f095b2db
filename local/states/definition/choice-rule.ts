import { isMembers, itemsOf, type Members } from "../../members.ts";
import type { Fail } from "./state.ts";

/** Tests of a type. The interpreter answers false to all of them when they ask for the opposite. */
const tests = ["IsNull", "IsPresent", "IsNumeric", "IsString", "IsBoolean", "IsTimestamp"];
/** Comparisons that are false for a value of another type, here and on AWS. */
const equalities = ["StringEquals", "NumericEquals", "BooleanEquals"];
/** Comparisons in which the interpreter would convert a value of another type; on AWS they are false. */
const orders = ["LessThan", "GreaterThan", "LessThanEquals", "GreaterThanEquals"];
const kinds = ["String", "Numeric", "Timestamp"] as const;
const guarded = new Map<string, string>([
  ...kinds.flatMap((kind) => orders.map((order) => [`${kind}${order}`, `Is${kind}`] as const)),
  ["TimestampEquals", "IsTimestamp"],
]);

/** A rule of a Choice, written so that the interpreter decides it as Step Functions does. */
export const choiceRule = (rule: unknown, fail: Fail): Members => {
  if (!isMembers(rule)) return fail("a choice rule is not an object");
  const { Next, Comment, ...condition } = rule;
  return {
    ...conditionOf(condition, fail),
    ...(Next !== undefined && { Next }),
    ...(Comment !== undefined && { Comment }),
  };
};

const conditionOf = (condition: Members, fail: Fail): Members => {
  const { And, Or, Not, Variable, ...comparisons } = condition;
  const [operator = "", ...more] = Object.keys(comparisons);
  if (Variable === undefined && operator === "") {
    if (And !== undefined) return { And: itemsOf(And).map((rule) => choiceRule(rule, fail)) };
    if (Or !== undefined) return { Or: itemsOf(Or).map((rule) => choiceRule(rule, fail)) };
    return { Not: choiceRule(Not, fail) };
  }
  if (more.length > 0) return fail(`a choice rule has several comparisons: ${[operator, ...more].join(", ")}`);
  const wanted = comparisons[operator];
  if (tests.includes(operator))
    return wanted === false ? { Not: { Variable, [operator]: true } } : { Variable, [operator]: wanted };
  const name = operator.replace(/Path$/, "");
  if (equalities.includes(name)) return { Variable, [operator]: wanted };
  const guard = guarded.get(name);
  if (guard === undefined) return fail(`the laptop cloud does not serve the comparison ${operator}`);
  return {
    And: [
      { Variable, [guard]: true },
      { Variable, [operator]: wanted },
    ],
  };
};
