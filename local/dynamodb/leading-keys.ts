import { type Members, membersOf } from "../members.ts";

/**
 * Values of the partition key that a request names: the value of `dynamodb:LeadingKeys`. Undefined when it names none, as
 * a Scan. `partitionKey` is the one of the table or index that is asked.
 */
export const leadingKeys = (request: Members, partitionKey: string): ReadonlyArray<string> | undefined => {
  const value =
    membersOf(request["Key"])[partitionKey] ??
    membersOf(request["Item"])[partitionKey] ??
    queried(request, partitionKey);
  const text = Object.values(membersOf(value))[0];
  return typeof text === "string" ? [text] : undefined;
};

/** Of a Query the value that the partition key equals. */
const queried = (request: Members, partitionKey: string): unknown => {
  const { KeyConditionExpression: expression } = request;
  if (typeof expression !== "string") {
    const condition = membersOf(membersOf(request["KeyConditions"])[partitionKey]);
    return Array.isArray(condition["AttributeValueList"]) ? (condition["AttributeValueList"][0] as unknown) : undefined;
  }
  const names = membersOf(request["ExpressionAttributeNames"]);
  for (const [, name = "", placeholder = ""] of expression.matchAll(/([#\w]+)\s*=\s*(:\w+)/g))
    if ((names[name] ?? name) === partitionKey) return membersOf(request["ExpressionAttributeValues"])[placeholder];
  return undefined;
};
