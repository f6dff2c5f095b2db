type Operation = { readonly "x-amazon-apigateway-integration"?: object };
type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

/** The routes of a REST API's body that call this ARN: `GET, HEAD /user/{email}`. */
export const routeTargets = (body: string, arn: string): ReadonlyArray<string> =>
  Object.entries((JSON.parse(body) as Document).paths).flatMap(([path, operations]) => {
    const methods = Object.entries(operations)
      .filter(([, operation]) => calls(operation["x-amazon-apigateway-integration"] ?? {}, arn))
      .map(([method]) => method.toUpperCase());
    return methods.length === 0 ? [] : [`${methods.join(", ")} ${path}`];
  });

/** An ARN stands in a URI or, in a template, in quotes, with or without an alias; one may be the beginning of another. */
const calls = (integration: object, arn: string): boolean =>
  JSON.stringify(integration)
    .split(arn)
    .slice(1)
    .some((rest) => /^(?::[\w-]+)?[/']/.test(rest));
