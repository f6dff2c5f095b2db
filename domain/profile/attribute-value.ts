import * as t from "io-ts";
import { refuse, type Rule } from "../validation/broken-rule.ts";

export type AttributeValue = string | number | boolean;

/**
 * Numbers that every reader of JSON and the store keep as they are: up to 2^53 - 1 (RFC 8259 §6, RFC 7493 §2.2), and
 * not so near to 0 that DynamoDB, which ends at 1E-130, would refuse them.
 */
const isKeptExactly = (value: number): boolean =>
  value === 0 || (Math.abs(value) <= Number.MAX_SAFE_INTEGER && Math.abs(value) >= 1e-130);

const isAttributeValue = (value: unknown): value is AttributeValue =>
  typeof value === "boolean" ||
  (typeof value === "number" && isKeptExactly(value)) ||
  (typeof value === "string" && value.isWellFormed());

/** JSON writes -0 as 0, so 0 it is from the beginning. */
const withoutSignOfZero = (value: AttributeValue): AttributeValue => (value === 0 ? 0 : value);

const notKept: Rule = {
  rule: "attribute-value",
  detail:
    "must be a string of well-formed Unicode, a boolean, or a number between -(2^53 - 1) and 2^53 - 1 " +
    "that is 0 or not nearer to it than 1e-130",
};

/** The value of one custom attribute: no null, no list, no object. */
export const AttributeValue = new t.Type<AttributeValue>(
  "AttributeValue",
  isAttributeValue,
  (value, context) => (isAttributeValue(value) ? t.success(withoutSignOfZero(value)) : refuse(value, context, notKept)),
  t.identity,
);
