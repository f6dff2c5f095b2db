import { membersOf } from "../../../local/members.ts";
import { type Program, resourcesOf } from "../../../local/program.ts";

/** A method of a REST API, as its OpenAPI body declares it. */
export type Method = {
  readonly path: string;
  /** In lower case, or `x-amazon-apigateway-any-method`. */
  readonly method: string;
  readonly integration: Readonly<Record<string, unknown>>;
};

const verb = /^(get|head|post|put|patch|delete|options|x-amazon-apigateway-any-method)$/;

/** The methods of the REST API with this id; of all APIs without one. */
export const methodsOf = (program: Program, apiId?: unknown): ReadonlyArray<Method> =>
  resourcesOf(program, "aws:apigateway/restApi:RestApi")
    .filter(({ id }) => apiId === undefined || id === apiId)
    .flatMap(({ inputs }) => Object.entries(membersOf(membersOf(parsed(inputs["body"]))["paths"])))
    .flatMap(([path, operations]) =>
      Object.entries(membersOf(operations))
        .filter(([method]) => verb.test(method))
        .map(([method, operation]) => ({
          path,
          method,
          integration: membersOf(membersOf(operation)["x-amazon-apigateway-integration"]),
        })),
    );

const parsed = (body: unknown): unknown => (typeof body === "string" ? JSON.parse(body) : undefined);
