import { type Program, type Resource, resourcesOf } from "../../local/program.ts";
import { routeTargets } from "./route-targets.ts";
import { flowchart, label, nodeId } from "./mermaid.ts";

/** The path of a request through the stack, read from the evaluated program alone. */
export const architectureDiagram = (program: Program): string => {
  // The order of registration is not the same in every run.
  const of = (type: string) => resourcesOf(program, type).toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const balancers = of("aws:lb/loadBalancer:LoadBalancer");
  const endpoints = of("aws:ec2/vpcEndpoint:VpcEndpoint");
  const apis = of("aws:apigateway/restApi:RestApi");
  const machines = of("aws:sfn/stateMachine:StateMachine");
  const functions = of("aws:lambda/function:Function");
  const tables = of("aws:dynamodb/table:Table");
  const targets = of("aws:lb/targetGroupAttachment:TargetGroupAttachment");
  const endpointPolicies = of("aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy");

  return flowchart("LR", [
    "client([client])",
    "subgraph vpc [VPC]",
    ...balancers.map((balancer) => `  ${node(balancer, "Application Load Balancer")}`),
    ...endpoints.map((endpoint) => `  ${node(endpoint, "interface endpoint")}`),
    "end",
    ...apis.map((api) => node(api, "private REST API")),
    ...machines.map((machine) => `${idOf(machine)}[[${label(`workflow ${shortName(machine)}`)}]]`),
    ...functions.map((each) => node(each, shortName(each))),
    ...tables.map((table) => `${idOf(table)}[(${label("users")})]`),
    ...balancers.map((balancer) => `client --> ${idOf(balancer)}`),
    ...pairs(balancers, endpoints)
      .filter(([, endpoint]) => targets.some(({ inputs }) => mentions(endpoint, String(inputs["targetId"]))))
      .map(([balancer, endpoint]) => `${idOf(balancer)} --> ${idOf(endpoint)}`),
    ...pairs(endpoints, apis)
      .filter(([{ id }, api]) =>
        endpointPolicies.some(
          (policy) => policy.inputs["vpcEndpointId"] === id && mentions(policy, String(api.outputs["executionArn"])),
        ),
      )
      .map(([endpoint, api]) => `${idOf(endpoint)} --> ${idOf(api)}`),
    ...pairs(apis, [...machines, ...functions]).flatMap(([api, target]) => {
      const routes = routeTargets(String(api.inputs["body"]), arnOf(target));
      return routes.length === 0 ? [] : [`${idOf(api)} -- ${label(routes.join(", "))} --> ${idOf(target)}`];
    }),
    ...pairs(machines, functions)
      .filter(([machine, each]) => mentions(machine, arnOf(each)))
      .map(([machine, each]) => `${idOf(machine)} --> ${idOf(each)}`),
    ...pairs(functions, tables).map(
      ([each, table]) => `${idOf(each)} -- ${label(actionsOn(program, each, table).join(", "))} --> ${idOf(table)}`,
    ),
  ]);
};

const node = (resource: Resource, text: string): string => `${idOf(resource)}[${label(text)}]`;
const idOf = ({ name }: Resource): string => nodeId(name);
const arnOf = ({ outputs }: Resource): string => String(outputs["arn"]);
const mentions = ({ inputs }: Resource, text: string): boolean => JSON.stringify(inputs).includes(text);

/** The name of the component that a resource belongs to. */
const shortName = ({ name, parent }: Resource): string => parent?.split("::").at(-1) ?? name;

const pairs = <A, B>(ones: ReadonlyArray<A>, others: ReadonlyArray<B>): ReadonlyArray<readonly [A, B]> =>
  ones.flatMap((one) => others.map((other) => [one, other] as const));

type Policy = { readonly Statement: ReadonlyArray<{ readonly Action: string | string[]; readonly Resource: unknown }> };

/** What a function's role lets it do with a table, without the service's prefix. */
const actionsOn = (program: Program, each: Resource, table: Resource): ReadonlyArray<string> =>
  resourcesOf(program, "aws:iam/rolePolicy:RolePolicy")
    .filter(({ inputs }) => String(each.inputs["role"]).endsWith(`/${String(inputs["role"])}`))
    .flatMap(({ inputs }) => (JSON.parse(String(inputs["policy"])) as Policy).Statement)
    .filter(({ Resource: resource }) => resource === arnOf(table))
    .flatMap(({ Action }) => Action)
    .map((action) => action.replace("dynamodb:", ""));
