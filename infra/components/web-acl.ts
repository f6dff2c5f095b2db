import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { problemDocument } from "../../lambdas/contract/problems.ts";
import { tooManyRequests, visibility, webAclRules } from "../waf/web-acl-rules.ts";

export type WebAclArgs = {
  readonly loadBalancerArn: pulumi.Input<string>;
  /** Requests of one address in five minutes. */
  readonly rateLimit: number;
  readonly logRetentionDays: number;
};

/** AWS WAF in front of the load balancer. Its log tells what matched a rule, without path, query, credentials or body. */
export class WebAcl extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;

  constructor(name: string, args: WebAclArgs, options?: pulumi.ComponentResourceOptions) {
    super("user-manager:aws:WebAcl", name, {}, options);
    const parent = { parent: this };

    const acl = new aws.wafv2.WebAcl(
      `${name}-acl`,
      {
        description: "In front of the load balancer of user-manager",
        scope: "REGIONAL",
        defaultAction: { allow: {} },
        rules: webAclRules(args.rateLimit),
        customResponseBodies: [
          {
            key: tooManyRequests,
            contentType: "APPLICATION_JSON",
            content: JSON.stringify(problemDocument("too-many-requests")),
          },
        ],
        // A rule that matches logs what it matched: without this, pieces of passwords.
        dataProtectionConfig: { dataProtections: ["BODY", "QUERY_STRING"].map(substituted) },
        visibilityConfig: visibility(name),
      },
      parent,
    );
    new aws.wafv2.WebAclAssociation(
      `${name}-association`,
      { resourceArn: args.loadBalancerArn, webAclArn: acl.arn },
      parent,
    );
    const logs = new aws.cloudwatch.LogGroup(
      `${name}-logs`,
      // AWS WAF writes to groups of this prefix alone.
      { namePrefix: `aws-waf-logs-${name}-`, retentionInDays: args.logRetentionDays },
      parent,
    );
    new aws.wafv2.WebAclLoggingConfiguration(
      `${name}-logging`,
      {
        resourceArn: acl.arn,
        logDestinationConfigs: [logs.arn],
        redactedFields: [
          { uriPath: {} },
          { queryString: {} },
          ...["authorization", "cookie"].map((header) => ({ singleHeader: { name: header } })),
        ],
        loggingFilter: {
          defaultBehavior: "DROP",
          filters: [
            {
              behavior: "KEEP",
              requirement: "MEETS_ANY",
              conditions: ["BLOCK", "COUNT", "EXCLUDED_AS_COUNT"].map((action) => ({ actionCondition: { action } })),
            },
          ],
        },
      },
      parent,
    );

    this.arn = acl.arn;
    this.registerOutputs({ arn: this.arn });
  }
}

const substituted = (fieldType: string): aws.types.input.wafv2.WebAclDataProtectionConfigDataProtection => ({
  field: { fieldType },
  action: "SUBSTITUTION",
});
