import * as t from "io-ts";
import { refuse } from "../validation/broken-rule.ts";

export type AttributeValue = string | number | boolean;

/**
 * Numbers that every reader of JSON and the store keep as they are: up to 2^53 - 1 (RFC 8259 §6, RFC 7493 §2.2), and
 * not so near to 0 that DynamoDB, which ends at 1E-130, refuses them.
 */
const isKeptExactly = (value: number): boolean =>
  value === 0 || (Math.abs(value) <= Number.MAX_SAFE_INTEGER && Math.abs(value) >= 1e-130);

const isAttributeValue = (value: unknown): value is AttributeValue =>
  typeof value === "boolean" ||
  (typeof value === "number" && isKeptExactly(value)) ||
  (typeof value === "string" && value.isWellFormed());

/** The value of one custom attribute: no null, no list, no object. */
export const AttributeValue: t.Type<AttributeValue> = new t.Type(
  "AttributeValue",
  isAttributeValue,
  (value, context) =>
    isAttributeValue(value)
      ? t.success(value)
      : refuse(value, context, {
          rule: "attribute-value",
          detail: "must be a string of well-formed Unicode, a boolean, or a number between -(2^53 - 1) and 2^53 - 1",
        }),
  (value) => value,
);
