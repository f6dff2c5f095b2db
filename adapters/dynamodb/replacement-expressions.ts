import { profileFields } from "../../domain/profile.ts";
import type { Replacement } from "../../domain/ports/user-repository.ts";
import { namesOf, valuesOf } from "./names-of.ts";

type Expressions = {
  readonly UpdateExpression: string;
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues: Record<string, unknown>;
};

/**
 * Sets what the new profile has, removes what it has not, and adds 1 to the version: of this very account, unless this
 * very operation was the last one, at the expected version if there is one, and with the verified hash still in place
 * if the password changes.
 */
export const replacementExpressions = (replacement: Replacement): Expressions => {
  const { current, profile, updated_at, operation_id, expected_version, password_change } = replacement;
  const set = {
    ...profile,
    updated_at,
    operation_id,
    ...(password_change && { password_hash: password_change.password_hash }),
  };
  const removed = Object.keys(profileFields).filter((field) => !Object.hasOwn(set, field));
  const expected = {
    ...(expected_version !== undefined && { version: expected_version }),
    ...(password_change && { password_hash: password_change.verified_hash }),
  };
  return {
    UpdateExpression: [
      `SET ${[...Object.keys(set).map((name) => `#${name} = :${name}`), "#version = #version + :one"].join(", ")}`,
      ...(removed.length > 0 ? [`REMOVE ${removed.map((name) => `#${name}`).join(", ")}`] : []),
    ].join(" "),
    ConditionExpression: [
      "#id = :id",
      "NOT (#operation_id = :operation_id)",
      ...Object.keys(expected).map((name) => `#${name} = :expected_${name}`),
    ].join(" AND "),
    ExpressionAttributeNames: namesOf(["id", "version", ...Object.keys(set), ...removed]),
    ExpressionAttributeValues: valuesOf({
      id: current.id,
      one: 1,
      ...set,
      ...Object.fromEntries(Object.entries(expected).map(([name, value]) => [`expected_${name}`, value])),
    }),
  };
};
