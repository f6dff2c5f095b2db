import { type Program, type Resource, resourcesOf } from "../program.ts";
import { type Action, actionOf } from "./action.ts";
import { apiEndpoints } from "./endpoint.ts";
import { listOf, nameOf } from "./inputs.ts";
import { type Rule, ruleOf } from "./rule.ts";
import { targetEndpoint } from "./target-endpoint.ts";

export type Listener = {
  readonly protocol: "http" | "https";
  readonly port: number;
  /** In the order in which they are tried. */
  readonly rules: ReadonlyArray<Rule>;
  readonly defaultAction: Action;
  readonly balancer: Resource;
  readonly resource: Resource;
};

/**
 * The listener that is served: HTTPS before HTTP (a second one on port 80 usually redirects), then in order of
 * declaration.
 */
const servedListener = (program: Program): Resource => {
  const listeners = resourcesOf(program, "aws:lb/listener:Listener");
  const listener = listeners.find(({ inputs }) => inputs["protocol"] === "HTTPS") ?? listeners[0];
  if (listener === undefined) throw new Error("the program has no aws:lb/listener:Listener: there is nothing to serve");
  return listener;
};

/** The program's listener with its rules. Throws, naming the resource, on what the laptop cloud does not know. */
export const listenerOf = (program: Program): Listener => {
  const resource = servedListener(program);
  const where = nameOf(resource);
  const { protocol, port, loadBalancerArn } = resource.inputs;
  if (protocol !== "HTTP" && protocol !== "HTTPS") throw new Error(`${where}: "protocol" must be HTTP or HTTPS`);
  const balancer = resourcesOf(program, "aws:lb/loadBalancer:LoadBalancer").find(
    ({ outputs }) => outputs["arn"] === loadBalancerArn,
  );
  if (balancer === undefined) throw new Error(`${where} belongs to a load balancer that does not exist`);
  const endpoints = apiEndpoints(program);
  const endpointOf = (groupArn: unknown) => targetEndpoint(program, groupArn, endpoints);
  const rules = resourcesOf(program, "aws:lb/listenerRule:ListenerRule")
    .filter(({ inputs }) => inputs["listenerArn"] === resource.outputs["arn"])
    .map((rule) => ruleOf(rule, endpointOf))
    .toSorted((one, other) => one.priority - other.priority);
  const twice = rules.find(({ priority }, index) => priority === rules[index + 1]?.priority);
  if (twice !== undefined) throw new Error(`${where} has two rules of priority ${twice.priority}`);
  return {
    protocol: protocol === "HTTPS" ? "https" : "http",
    port: Number(port ?? (protocol === "HTTPS" ? 443 : 80)),
    rules,
    defaultAction: actionOf(listOf(resource, "defaultActions"), where, endpointOf),
    balancer,
    resource,
  };
};
