import { TemplateError } from "../template-error.ts";
import type { Where } from "../template-error.ts";
import type { BinaryOperator, Expression } from "./ast.ts";
import type { RawExpression } from "./raw-ast.ts";
import { readString } from "./read-string.ts";
import type { Reader } from "./reader.ts";

const binaryOperators: ReadonlySet<string> = new Set<BinaryOperator>([
  "||",
  "&&",
  "==",
  "!=",
  "<",
  "<=",
  ">",
  ">=",
  "+",
  "-",
  "*",
  "/",
  "%",
]);
const comparisons: ReadonlySet<string> = new Set<BinaryOperator>(["==", "!=", "<", "<=", ">", ">="]);

const operatorOf = (node: RawExpression | undefined): unknown => node?.["operator"];

/** velocityjs gives `||` and `&&` the same rank, and comparisons none; Velocity does not. */
const checkRank = (where: Where, operator: string, operands: ReadonlyArray<RawExpression>): void => {
  if (operator === "&&" && operands.some((operand) => operatorOf(operand) === "||"))
    throw new TemplateError(where, "|| and && side by side need parentheses");
  if (comparisons.has(operator) && operands.some((operand) => comparisons.has(String(operatorOf(operand)))))
    throw new TemplateError(where, "a comparison of comparisons needs parentheses");
};

const readMath = (reader: Reader, where: Where, node: RawExpression): Expression => {
  const operator = String(node["operator"]);
  const operands = node["expression"] as ReadonlyArray<RawExpression>;
  const [left, right] = operands.map((operand) => reader.expression(where, operand));
  if (left === undefined) throw new TemplateError(where, `the operator ${operator} has no operand`);
  if (operator === "parenthesis") return left;
  if (operator === "not") return { kind: "not", operand: left };
  if (right === undefined || !binaryOperators.has(operator))
    throw new TemplateError(where, `the operator "${operator}" is not emulated`);
  checkRank(where, operator, operands);
  return { kind: "binary", operator: operator as BinaryOperator, left, right };
};

const readList = (reader: Reader, where: Where, node: RawExpression): Expression => {
  if (node["isRange"] === true) throw new TemplateError(where, "ranges such as [1..3] are not emulated");
  const items = node["value"] as ReadonlyArray<RawExpression>;
  return { kind: "list", items: items.map((item) => reader.expression(where, item)) };
};

const readMap = (reader: Reader, where: Where, node: RawExpression): Expression => {
  const members = Object.entries((node["value"] ?? {}) as Readonly<Record<string, RawExpression>>);
  if (members.some(([key]) => /^\d+$/.test(key)))
    throw new TemplateError(where, "numeric keys in a map are not emulated");
  return { kind: "map", entries: members.map(([key, value]) => [key, reader.expression(where, value)]) };
};

const readInteger = (_reader: Reader, where: Where, node: RawExpression): Expression => {
  const value = Number(node["value"]);
  // java.lang.Integer, as Velocity reads it.
  if (!Number.isInteger(value) || Math.abs(value) > 2_147_483_647)
    throw new TemplateError(where, "integers beyond 32 bits are not emulated");
  return { kind: "literal", value };
};

const readBoolean = (_reader: Reader, where: Where, node: RawExpression): Expression => {
  if (node["value"] === "null")
    throw new TemplateError(where, "null is no literal of Velocity: use a reference that is never set, such as $null");
  return { kind: "literal", value: node["value"] === "true" };
};

const readers: Readonly<Record<string, (reader: Reader, where: Where, node: RawExpression) => Expression>> = {
  references: (reader, where, node) => reader.reference(where, node),
  string: readString,
  integer: readInteger,
  bool: readBoolean,
  array: readList,
  map: readMap,
  math: readMath,
};

/** An expression of velocityjs's tree, checked: what it cannot be read as by Velocity itself is an error. */
export const readExpression = (reader: Reader, where: Where, node: RawExpression): Expression => {
  const read = readers[node.type];
  if (read === undefined) throw new TemplateError(where, `expressions of type "${node.type}" are not emulated`);
  return read(reader, where, node);
};
