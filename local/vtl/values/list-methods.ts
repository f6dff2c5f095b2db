import { VelocityError } from "../template-error.ts";
import type { Arguments } from "./arguments.ts";
import { equals } from "./equals.ts";
import type { JavaList, Value } from "./value.ts";

type Method = (list: JavaList, args: Arguments) => Value;

/** The element at an index; Java throws outside the list, and so does this. */
export const elementAt = (list: JavaList, index: number): Value => {
  const element = list[index];
  if (element === undefined) throw new VelocityError(`index ${index} is outside the list`);
  return element;
};

/** Java's `equals`, unlike Velocity's `==`, never equates values of different types. */
const sameValue = (left: Value, right: Value): boolean =>
  left === right || (left !== null && right !== null && typeof left === typeof right && equals(left, right));

const indexOf = (list: JavaList, value: Value): number => list.findIndex((element) => sameValue(element, value));

const add = (list: JavaList, value: Value): boolean => {
  list.push(value);
  return true;
};

const set = (list: JavaList, index: number, value: Value): Value => {
  const before = elementAt(list, index);
  list[index] = value;
  return before;
};

/** java.util.List. */
export const listMethods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ["get", (list, args) => elementAt(list, args.integer(0, 1))],
  ["size", (list, args) => args.none(list.length)],
  ["isEmpty", (list, args) => args.none(list.length === 0)],
  ["contains", (list, args) => indexOf(list, args.one()) !== -1],
  ["indexOf", (list, args) => indexOf(list, args.one())],
  ["add", (list, args) => add(list, args.one())],
  ["set", (list, args) => set(list, args.integer(0, 2), args.value(1, 2))],
]);
