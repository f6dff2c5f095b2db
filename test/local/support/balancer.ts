import type { HttpRequest, HttpResponse } from "../../../local/http-message.ts";
import { type LoadBalancer, makeLoadBalancer } from "../../../local/elb/load-balancer.ts";
import type { LogEvent } from "../../../local/log.ts";
import type { Program, Resource } from "../../../local/program.ts";
import { programOf, resource } from "./program-of.ts";

type Inputs = Readonly<Record<string, unknown>>;
type Parts = Partial<
  Record<"balancer" | "listener" | "rule" | "group" | "attachment" | "endpoint", Inputs> & {
    more: ReadonlyArray<Resource>;
  }
>;

const arn = (kind: string) => `arn:aws:elasticloadbalancing:eu-central-1:000000000000:${kind}`;
export const groupArn = arn("targetgroup/api/1");
export const listenerArn = arn("listener/app/front/1/1");
export const forward = { type: "forward", targetGroupArn: groupArn };
export const notFound = {
  type: "fixed-response",
  fixedResponse: { contentType: "text/plain", messageBody: "no rule", statusCode: "404" },
};
const toApi = {
  type: "host-header-rewrite",
  hostHeaderRewriteConfig: { rewrite: { regex: "^.*$", replace: "abcdefghij.execute-api.eu-central-1.amazonaws.com" } },
};
const addStage = { type: "url-rewrite", urlRewriteConfig: { rewrite: { regex: "^/(.*)$", replace: "/v1/$1" } } };

export const listenerRule = (name: string, inputs: Inputs): Resource =>
  resource("aws:lb/listenerRule:ListenerRule", name, {
    inputs: {
      listenerArn,
      priority: 100,
      conditions: [{ pathPattern: { values: ["/*"] } }],
      actions: [forward],
      ...inputs,
    },
  });

/**
 * Load balancer, one rule that sends all to the API's stage `v1`, endpoint with a fixed address; parts can be changed.
 */
export const balancerProgram = (parts: Parts = {}): Program =>
  programOf(
    resource("aws:lb/loadBalancer:LoadBalancer", "front", {
      inputs: { subnets: ["subnet-1"], ...parts.balancer },
      outputs: { arn: arn("loadbalancer/app/front/1"), dnsName: "front.elb.amazonaws.com" },
    }),
    resource("aws:lb/listener:Listener", "listener", {
      inputs: {
        loadBalancerArn: arn("loadbalancer/app/front/1"),
        protocol: "HTTPS",
        port: 443,
        defaultActions: [notFound],
        ...parts.listener,
      },
      outputs: { arn: listenerArn },
    }),
    listenerRule("rule", { transforms: [toApi, addStage], ...parts.rule }),
    resource("aws:lb/targetGroup:TargetGroup", "group", {
      inputs: { vpcId: "vpc-1", targetType: "ip", protocol: "HTTPS", port: 443, ...parts.group },
      outputs: { arn: groupArn },
    }),
    resource("aws:lb/targetGroupAttachment:TargetGroupAttachment", "target", {
      inputs: { targetGroupArn: groupArn, targetId: "10.0.0.10", port: 443, ...parts.attachment },
    }),
    resource("aws:ec2/vpcEndpoint:VpcEndpoint", "endpoint", {
      id: "vpce-1",
      inputs: {
        serviceName: "com.amazonaws.eu-central-1.execute-api",
        vpcEndpointType: "Interface",
        subnetConfigurations: [{ subnetId: "subnet-1", ipv4: "10.0.0.10" }],
        ...parts.endpoint,
      },
    }),
    ...(parts.more ?? []),
  );

export const request = (target: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: "GET",
  target,
  headers: [["Host", "localhost:8080"]],
  body: Buffer.alloc(0),
  ...more,
});

type Received = { readonly request: HttpRequest; readonly caller: { readonly sourceVpce?: string } };
type Balanced = {
  readonly balancer: LoadBalancer;
  readonly handle: (asked: HttpRequest) => Promise<HttpResponse>;
  readonly received: ReadonlyArray<Received>;
  readonly events: ReadonlyArray<LogEvent>;
};

/** A load balancer in front of an API that answers 200 and keeps what it received. */
export const balance = (program: Program): Balanced => {
  const received: Received[] = [];
  const events: LogEvent[] = [];
  const answer: HttpResponse = { status: 200, headers: [], body: "from the API" };
  const balancer = makeLoadBalancer({
    program,
    restApis: {
      handle: (forwarded, caller) => {
        received.push({ request: forwarded, caller });
        return Promise.resolve(answer);
      },
    },
    log: (event) => events.push(event),
  });
  return { received, events, handle: (asked: HttpRequest) => balancer.handle(asked, "192.0.2.7"), balancer };
};
