/** ExpressionAttributeNames `#name` for each attribute: some of ours (`name`, `attributes`) are reserved words of DynamoDB. */
export const namesOf = (attributes: ReadonlyArray<string>): Record<string, string> =>
  Object.fromEntries(attributes.map((attribute) => [`#${attribute}`, attribute]));

/** ExpressionAttributeValues `:name` for each member. */
export const valuesOf = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`:${name}`, value]));
