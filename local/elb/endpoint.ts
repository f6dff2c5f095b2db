import type { Decision } from "../iam/authorizer.ts";
import { type EvaluateResourcePolicy, resourcePolicy } from "../iam/resource-policy.ts";
import { type Program, type Resource, resourcesOf } from "../program.ts";
import { listOf, nameOf } from "./inputs.ts";

/** An interface endpoint through which requests reach API Gateway. */
export type Endpoint = {
  readonly id: string;
  readonly addresses: ReadonlyArray<string>;
  /** Whether the endpoint's policy lets an (unsigned) request through to this execute-api ARN. */
  readonly allows: (resource: string) => Decision;
};

/** The program's interface endpoints of API Gateway. Throws on an endpoint policy that is not understood. */
export const apiEndpoints = (program: Program): ReadonlyArray<Endpoint> => {
  const service = `com.amazonaws.${program.region}.execute-api`;
  return resourcesOf(program, "aws:ec2/vpcEndpoint:VpcEndpoint")
    .filter(({ inputs }) => inputs["serviceName"] === service && inputs["vpcEndpointType"] === "Interface")
    .map((endpoint) => {
      const evaluate = policyOf(program, endpoint);
      return {
        id: endpoint.id,
        addresses: listOf(endpoint, "subnetConfigurations").flatMap(({ ipv4 }) =>
          typeof ipv4 === "string" ? [ipv4] : [],
        ),
        allows: (resource) =>
          evaluate({
            action: "execute-api:Invoke",
            resource,
            context: { "aws:SourceVpce": endpoint.id },
            caller: "anonymous",
          }),
      };
    });
};

/** A policy resource of its own wins over the endpoint's; without any, AWS lets everything through. */
const policyOf = (program: Program, endpoint: Resource): EvaluateResourcePolicy => {
  const own = resourcesOf(program, "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy").find(
    ({ inputs }) => inputs["vpcEndpointId"] === endpoint.id,
  );
  const document = (own ?? endpoint).inputs["policy"];
  if (document === undefined) return () => ({ allowed: true });
  return resourcePolicy(document, { where: nameOf(own ?? endpoint), kind: "VPC endpoint" });
};
