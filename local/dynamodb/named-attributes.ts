import { isMembers, type Members } from "./wire.ts";

const expressions = [
  "ProjectionExpression",
  "ConditionExpression",
  "UpdateExpression",
  "KeyConditionExpression",
  "FilterExpression",
];
const maps = [
  "Key",
  "Item",
  "Expected",
  "AttributeUpdates",
  "KeyConditions",
  "QueryFilter",
  "ScanFilter",
  "ExclusiveStartKey",
];

/** Words of the expression language; none of them is an attribute unless it is written with a placeholder. */
const keywords = new Set(
  "SET REMOVE ADD DELETE AND OR NOT BETWEEN IN attribute_exists attribute_not_exists attribute_type begins_with contains size if_not_exists list_append".split(
    " ",
  ),
);
const upperCased = new Set([...keywords].filter((word) => word === word.toUpperCase()));

/** Names, `#placeholders`, `:values` and dereferences such as `a.b[0]`, of which only the first part is an attribute of the item. */
const path = /(:?#?[A-Za-z_][\w-]*)((?:\.#?[A-Za-z_][\w-]*|\[\d+\])*)/g;

const inExpression = (expression: string, placeholders: Members): ReadonlyArray<string> =>
  [...expression.matchAll(path)].flatMap(([, name = ""]) => {
    if (name.startsWith(":")) return [];
    if (name.startsWith("#")) {
      const attribute = placeholders[name];
      return [typeof attribute === "string" ? attribute : name];
    }
    return keywords.has(name) || upperCased.has(name.toUpperCase()) ? [] : [name];
  });

/**
 * Top-level attributes that a request names anywhere, sorted and each once: the value of `dynamodb:Attributes`
 * (DynamoDB developer guide: IAM policy conditions for fine-grained access control).
 */
export const namedAttributes = (request: Members): ReadonlyArray<string> => {
  const placeholders = isMembers(request["ExpressionAttributeNames"]) ? request["ExpressionAttributeNames"] : {};
  const fromMaps = maps.flatMap((member) => (isMembers(request[member]) ? Object.keys(request[member]) : []));
  const fromLists = Array.isArray(request["AttributesToGet"]) ? request["AttributesToGet"].map(String) : [];
  const fromExpressions = expressions.flatMap((member) => {
    const expression = request[member];
    return typeof expression === "string" ? inExpression(expression, placeholders) : [];
  });
  return [...new Set([...fromMaps, ...fromLists, ...fromExpressions])].sort();
};
