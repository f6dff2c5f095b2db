import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { function as F, option as O } from "fp-ts";
import { problemDocument } from "../../lambdas/contract/problems.ts";
import type { Domain } from "../settings/domain.ts";
import { timeouts } from "../timeouts.ts";
import { balancerLogs } from "./balancer-logs.ts";
import { endpointTargets } from "./endpoint-targets.ts";
import { listenerRules } from "./listener-rules.ts";
import { validatedCertificate } from "./validated-certificate.ts";

export type LoadBalancerArgs = {
  readonly internal: boolean;
  readonly protectData: boolean;
  /** A name to answer to, with a certificate of its own. */
  readonly domain: O.Option<Domain>;
  /** A certificate that is there already. */
  readonly certificateArn: O.Option<string>;
  readonly port: number;
  /** Where its logs go; none are written without. */
  readonly logBucketName: O.Option<pulumi.Input<string>>;
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
  readonly dnsName: pulumi.Output<string>;
  readonly arn: pulumi.Output<string>;
  /** The names by which CloudWatch knows the load balancer and its targets. */
  readonly arnSuffix: pulumi.Output<string>;
  readonly targetsArnSuffix: pulumi.Output<string>;

  constructor(name: string, args: LoadBalancerArgs, options?: pulumi.ComponentResourceOptions) {
    super("user-manager:aws:LoadBalancer", name, {}, options);
    const parent = { parent: this };

    const certificateArn = F.pipe(
      args.domain,
      O.map((domain): pulumi.Input<string> => validatedCertificate(name, domain, this)),
      O.orElse((): O.Option<pulumi.Input<string>> => args.certificateArn),
    );
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
        ...balancerLogs(args.logBucketName),
      },
      // Its subnets change with the VPC alone, into which a load balancer cannot move.
      { ...parent, protect: args.protectData, replaceOnChanges: ["subnets"] },
    );
    const targets = endpointTargets(name, { ...args, balancer }, this);
    const listener = new aws.lb.Listener(
      `${name}-listener`,
      {
        loadBalancerArn: balancer.arn,
        port: args.port,
        ...transport(certificateArn),
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
    listenerRules(name, { ...args, listenerArn: listener.arn, targetGroupArn: targets.arn }, this);
    if (O.isSome(args.domain))
      new aws.route53.Record(
        `${name}-alias`,
        {
          zoneId: args.domain.value.hostedZoneId,
          name: args.domain.value.domainName,
          type: "A",
          // There is nowhere else to send clients to when the load balancer is ill.
          aliases: [{ name: balancer.dnsName, zoneId: balancer.zoneId, evaluateTargetHealth: false }],
        },
        parent,
      );

    const scheme = O.isSome(certificateArn) ? "https" : "http";
    const host = O.isSome(args.domain) ? pulumi.output(args.domain.value.domainName) : balancer.dnsName;
    this.url = pulumi.interpolate`${scheme}://${host}`;
    this.dnsName = balancer.dnsName;
    this.arn = balancer.arn;
    this.arnSuffix = balancer.arnSuffix;
    this.targetsArnSuffix = targets.arnSuffix;
    this.registerOutputs({ url: this.url, dnsName: this.dnsName, arn: this.arn });
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

/**
 * TLS 1.3 or 1.2 with forward secrecy, with post-quantum key exchange for clients that know it: what AWS recommends (ELB user
 * guide: security policies). HSTS makes sense only there (RFC 6797 §7.2).
 */
const transport = (certificateArn: O.Option<pulumi.Input<string>>): Transport =>
  O.isSome(certificateArn)
    ? {
        protocol: "HTTPS",
        certificateArn: certificateArn.value,
        sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
        routingHttpResponseStrictTransportSecurityHeaderValue: "max-age=63072000; includeSubDomains",
        routingHttpResponseXContentTypeOptionsHeaderValue: "nosniff",
      }
    : { protocol: "HTTP" };
