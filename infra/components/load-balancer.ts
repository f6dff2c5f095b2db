import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { option as O } from "fp-ts";
import { problemDocument } from "../../lambdas/contract/problems.ts";
import { timeouts } from "../timeouts.ts";
import { endpointTargets } from "./endpoint-targets.ts";

export type LoadBalancerArgs = {
  readonly internal: boolean;
  readonly protectData: boolean;
  readonly certificateArn: O.Option<string>;
  readonly port: number;
  readonly vpcId: pulumi.Input<string>;
  readonly subnetIds: pulumi.Input<string[]>;
  readonly securityGroupId: pulumi.Input<string>;
  readonly endpointAddresses: ReadonlyArray<string>;
  readonly apiHostName: pulumi.Input<string>;
  readonly stageName: string;
};

/** The front door: sends every request to the API's endpoint, with the Host and the stage that execute-api wants. */
export class LoadBalancer extends pulumi.ComponentResource {
  readonly url: pulumi.Output<string>;

  constructor(name: string, args: LoadBalancerArgs, options?: pulumi.ComponentResourceOptions) {
    super("user-manager:aws:LoadBalancer", name, {}, options);
    const parent = { parent: this };

    const balancer = new aws.lb.LoadBalancer(
      `${name}-balancer`,
      {
        loadBalancerType: "application",
        internal: args.internal,
        subnets: args.subnetIds,
        securityGroups: [args.securityGroupId],
        idleTimeout: timeouts.loadBalancerIdle,
        dropInvalidHeaderFields: true,
        desyncMitigationMode: "defensive",
        enableDeletionProtection: args.protectData,
      },
      { ...parent, protect: args.protectData },
    );
    const targets = endpointTargets(name, args, this);
    const listener = new aws.lb.Listener(
      `${name}-listener`,
      {
        loadBalancerArn: balancer.arn,
        port: args.port,
        ...transport(args.certificateArn),
        routingHttpResponseServerEnabled: false,
        defaultActions: [
          {
            type: "fixed-response",
            fixedResponse: {
              statusCode: "404",
              contentType: "application/json",
              messageBody: JSON.stringify(problemDocument("no-such-route")),
            },
          },
        ],
      },
      parent,
    );
    new aws.lb.ListenerRule(
      `${name}-rule`,
      {
        listenerArn: listener.arn,
        priority: 100,
        conditions: [{ pathPattern: { values: ["/*"] } }],
        actions: [{ type: "forward", targetGroupArn: targets.arn }],
        transforms: [
          {
            type: "host-header-rewrite",
            hostHeaderRewriteConfig: { rewrite: { regex: "^.*$", replace: args.apiHostName } },
          },
          {
            type: "url-rewrite",
            urlRewriteConfig: { rewrite: { regex: "^/(.*)$", replace: `/${args.stageName}/$1` } },
          },
        ],
      },
      parent,
    );

    const scheme = O.isSome(args.certificateArn) ? "https" : "http";
    this.url = pulumi.interpolate`${scheme}://${balancer.dnsName}`;
    this.registerOutputs({ url: this.url });
  }
}

type Transport = Pick<
  aws.lb.ListenerArgs,
  | "protocol"
  | "certificateArn"
  | "sslPolicy"
  | "routingHttpResponseStrictTransportSecurityHeaderValue"
  | "routingHttpResponseXContentTypeOptionsHeaderValue"
>;

/** TLS 1.3 or 1.2 with forward secrecy; HSTS makes sense only there (RFC 6797 §7.2). */
const transport = (certificateArn: O.Option<string>): Transport =>
  O.isSome(certificateArn)
    ? {
        protocol: "HTTPS",
        certificateArn: certificateArn.value,
        sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
        routingHttpResponseStrictTransportSecurityHeaderValue: "max-age=63072000; includeSubDomains",
        routingHttpResponseXContentTypeOptionsHeaderValue: "nosniff",
      }
    : { protocol: "HTTP" };
