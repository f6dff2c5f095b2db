import { type Members, membersOf } from "./members.ts";
import { type Program, resourcesOf } from "./program.ts";

export type Route = {
  /** In capitals; `ANY` for API Gateway's any-method. */
  readonly method: string;
  /** With its parameters in braces, as the API declares it. */
  readonly path: string;
  /** What answers: `workflow x`, `function x`, or the integration's type. */
  readonly integration: string;
};

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const methods = ["get", "head", "post", "put", "patch", "delete", "options"];
const anyMethod = "x-amazon-apigateway-any-method";

/**
 * Method, path and integration of everything that the program's REST APIs serve, in the order of their documents; for
 * people to read.
 */
export const routesOf = (program: Program): ReadonlyArray<Route> =>
  resourcesOf(program, "aws:apigateway/restApi:RestApi").flatMap(({ inputs }) => {
    const document: unknown = JSON.parse(textOf(inputs["body"]));
    return Object.entries(membersOf(membersOf(document)["paths"])).flatMap(([path, item]) =>
      Object.entries(membersOf(item))
        .filter(([key]) => key === anyMethod || methods.includes(key))
        .map(([key, operation]) => ({
          method: key === anyMethod ? "ANY" : key.toUpperCase(),
          path,
          integration: integrationOf(membersOf(membersOf(operation)["x-amazon-apigateway-integration"])),
        })),
    );
  });

/** A function, whatever its alias, by the integration's URI, a state machine by the ARN that its request template hands over. */
const integrationOf = (integration: Members): string => {
  const lambda = /:function:([^/:]+)(?::[^/]+)?\/invocations$/.exec(textOf(integration["uri"]))?.[1];
  if (lambda !== undefined) return `function ${lambda}`;
  const templates = Object.values(membersOf(integration["requestTemplates"])).map(textOf);
  const machine = /:stateMachine:([\w-]+)/.exec(templates.join("\n"))?.[1];
  return machine === undefined ? textOf(integration["type"]).toLowerCase() : `workflow ${machine}`;
};
