import { type Members, membersOf } from "../members.ts";

const expressions = [
  "ProjectionExpression",
  "ConditionExpression",
  "UpdateExpression",
  "KeyConditionExpression",
  "FilterExpression",
];
/** Parameters whose members' names are attributes; some of them came before expressions. */
const maps = [
  "Key",
  "Item",
  "ExclusiveStartKey",
  "Expected",
  "AttributeUpdates",
  "KeyConditions",
  "QueryFilter",
  "ScanFilter",
];

/** A name, `#placeholder` or `:value`, the path that leads on from it, and the bracket of a function's arguments. */
const token = /([#:]\w+|[A-Za-z_]\w*)((?:\.#?\w+|\[\d+\])*)(\s*\()?/g;
const operators = new Set(["SET", "REMOVE", "ADD", "DELETE", "AND", "OR", "NOT", "BETWEEN", "IN"]);

const inExpression = (expression: string, placeholders: Members): ReadonlyArray<string> =>
  [...expression.matchAll(token)].flatMap(([, name = "", , bracket]) => {
    // All operators and functions are reserved words: no attribute is written like one without a placeholder.
    if (name.startsWith(":") || bracket !== undefined || operators.has(name.toUpperCase())) return [];
    const attribute = placeholders[name];
    return [typeof attribute === "string" ? attribute : name];
  });

/**
 * Top-level attributes that a request names anywhere, sorted and each once: the value of `dynamodb:Attributes`
 * (DynamoDB developer guide: IAM policy conditions for fine-grained access control).
 */
export const namedAttributes = (request: Members): ReadonlyArray<string> => {
  const placeholders = membersOf(request["ExpressionAttributeNames"]);
  const fromMaps = maps.flatMap((parameter) => Object.keys(membersOf(request[parameter])));
  const listed = request["AttributesToGet"];
  const fromList = Array.isArray(listed) ? listed.map(String) : [];
  const fromExpressions = expressions.flatMap((parameter) => {
    const expression = request[parameter];
    return typeof expression === "string" ? inExpression(expression, placeholders) : [];
  });
  return [...new Set([...fromMaps, ...fromList, ...fromExpressions])].sort();
};
