import { policyStatements } from "../policy-statements.ts";
import { ofType, refersTo, type Resource, type Typed } from "../resource.ts";
import { across, type Rule, unless, violation } from "../rule.ts";
import { sources } from "../sources.ts";

const endpoint = "aws:ec2/vpcEndpoint:VpcEndpoint";
const endpointPolicy = "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy";
const api = "aws:apigateway/restApi:RestApi";
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
  across(
    [endpointPolicy, api],
    {
      id: "own/endpoint-calls-one-api",
      title: "Through the endpoint the stack's API can be called, nothing else",
      source,
    },
    (resources) =>
      ofType(resources, endpointPolicy).flatMap((one) =>
        findings(one, resources).map((finding) => violation(one, finding)),
      ),
  ),
];

/** All stages and methods of one API. */
const wholeApi = /^arn:aws:execute-api:[\w-]+:\d{12}:\w+\/\*$/;

/** One statement, so that the API that the policy is made from is the one that it allows. */
const findings = (one: Typed<typeof endpointPolicy>, resources: ReadonlyArray<Resource>): ReadonlyArray<string> => {
  const statements = policyStatements(one.props.policy);
  const arns = statements.flatMap((statement) => statement.resources);
  return [
    ...statements
      .filter(({ actions }) => actions.some((action) => action !== "execute-api:invoke"))
      .map(({ written }) => `allows ${written.join(", ")}`),
    ...unless(
      statements.length === 1 &&
        arns.length === 1 &&
        arns.every((arn) => wholeApi.test(arn)) &&
        ofType(resources, api).some((of) => refersTo(one, "policy", of)),
      `allows ${arns.join(", ")}`,
    ),
  ];
};
