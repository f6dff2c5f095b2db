import { apiDocument } from "../api-document.ts";
import { policyStatements } from "../policy-statements.ts";
import { ofType, refersTo, type Resource, type Typed } from "../resource.ts";
import { across, each, type Rule, unless, violation } from "../rule.ts";
import { sources } from "../sources.ts";

const api = "aws:apigateway/restApi:RestApi";
const endpoint = "aws:ec2/vpcEndpoint:VpcEndpoint";
const guide = (page: string) => sources.aws(`apigateway/latest/developerguide/${page}.html`);

/** Who may call the API, and that nothing wipes the policy that says so. */
export const restApiRules: ReadonlyArray<Rule> = [
  each(
    api,
    { id: "own/private-api", title: "The API is private", source: guide("apigateway-private-apis") },
    ({ props }) => unless(props.endpointConfiguration?.types === "PRIVATE", "is reachable from the internet"),
  ),
  across(
    [api, endpoint],
    {
      id: "own/api-behind-endpoint",
      title: "The API refuses whoever does not come through the endpoint of its stack",
      source: guide("apigateway-resource-policies-examples"),
    },
    (resources) =>
      ofType(resources, api)
        .filter((one) => !refusesOthers(one) || !knowsEndpoint(one, resources))
        .map((one) => violation(one, "does not refuse requests from elsewhere than its endpoint")),
  ),
  each(
    [api, "aws:apigateway/restApiPolicy:RestApiPolicy"],
    {
      id: "own/policy-in-document",
      title: "The API's policy is in its document, where an import does not wipe it",
      source: "https://github.com/hashicorp/terraform-provider-aws/issues/49672",
    },
    ({ props }) => unless((props.policy ?? "") === "", "is wiped by the next import of the document"),
  ),
  each(
    api,
    {
      id: "own/tls-policy-basic",
      title: "A TLS policy of the API leaves the endpoint open to calls by address",
      source: guide("apigateway-security-policies"),
    },
    ({ props }) =>
      unless(
        props.securityPolicy?.startsWith("SecurityPolicy_") !== true || props.endpointAccessMode === "BASIC",
        "has a TLS policy that compares names, which a load balancer does not send",
      ),
  ),
  each(
    api,
    {
      id: "own/default-endpoint",
      title: "The API answers at its default name, to which the load balancer rewrites",
      source: guide("rest-api-disable-default-endpoint"),
    },
    ({ props }) => unless(props.disableExecuteApiEndpoint !== true, "does not answer at its default name"),
  ),
  each(
    api,
    {
      id: "own/import-in-full",
      title: "An import that leaves something out is aborted",
      source: "https://www.pulumi.com/registry/packages/aws/api-docs/apigateway/restapi/",
    },
    ({ props }) => unless(props.failOnWarnings === true, "may import a part of its document"),
  ),
];

/** A second key beside the endpoint's would refuse only what comes from elsewhere in both respects. */
const refusesOthers = (one: Typed<typeof api>): boolean =>
  policyStatements(apiDocument(one).document["x-amazon-apigateway-policy"]).some(
    ({ allows, principals, actions, resources, conditions }) =>
      !allows &&
      principals.includes("*") &&
      actions.includes("execute-api:invoke") &&
      resources.includes("execute-api:/*") &&
      conditions["StringNotEquals"]?.["aws:SourceVpce"]?.length === 1 &&
      Object.keys(conditions["StringNotEquals"]).length === 1 &&
      Object.keys(conditions).length === 1,
  );

const knowsEndpoint = (one: Typed<typeof api>, resources: ReadonlyArray<Resource>): boolean =>
  ofType(resources, endpoint).some((of) => refersTo(one, "body", of));
