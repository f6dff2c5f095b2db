import { allowed } from "../policy-statements.ts";
import { ofType, refersTo } from "../resource.ts";
import { across, each, type Rule, unless, violation } from "../rule.ts";
import { sources } from "../sources.ts";

const endpoint = "aws:ec2/vpcEndpoint:VpcEndpoint";
const endpointPolicy = "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy";
const source = sources.aws("apigateway/latest/developerguide/apigateway-vpc-endpoint-policies.html");

/** What may be called through the endpoint. Without a policy it is every private API of the region. */
export const endpointPolicyRules: ReadonlyArray<Rule> = [
  across(
    [endpoint, endpointPolicy],
    { id: "own/endpoint-has-policy", title: "Every endpoint has a policy", source },
    (resources) =>
      ofType(resources, endpoint)
        .filter((one) => !ofType(resources, endpointPolicy).some((policy) => refersTo(policy, "vpcEndpointId", one)))
        .map((one) => violation(one, "has no policy")),
  ),
  each(
    endpointPolicy,
    { id: "own/endpoint-calls-one-api", title: "Through the endpoint one API can be called, nothing else", source },
    ({ props }) =>
      allowed(props.policy).flatMap(({ actions, resources }, index) => [
        ...unless(
          actions.every((action) => action === "execute-api:Invoke"),
          `allows ${actions.join(", ")}`,
        ),
        ...unless(
          index === 0 &&
            resources.length === 1 &&
            resources.every((arn) => /^arn:aws:execute-api:[\w-]+:\d{12}:\w+\/\*$/.test(arn)),
          `allows ${resources.join(", ")}`,
        ),
      ]),
  ),
];
