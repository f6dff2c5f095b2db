import { expect } from "chai";
import { WebAcl } from "../../../infra/components/web-acl.ts";
import { managedRules } from "../../../infra/waf/managed-rules.ts";
import { type Declared, declared } from "../support/declared.ts";

const loadBalancerArn = "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/front-door/1";

describe("WebAcl", () => {
  let acl: Declared;
  const arnOf = (name: string) => acl.resources.find((resource) => resource.name === name)?.outputs["arn"];

  before(async () => {
    acl = await declared(() => new WebAcl("web-acl", { loadBalancerArn, rateLimit: 300, logRetentionDays: 30 }));
  });

  it("is a web ACL of the load balancer, and its log", () => {
    expect(acl.tree).to.deep.equal([
      "aws:cloudwatch/logGroup:LogGroup web-acl-logs < web-acl",
      "aws:wafv2/webAcl:WebAcl web-acl-acl < web-acl",
      "aws:wafv2/webAclAssociation:WebAclAssociation web-acl-association < web-acl",
      "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration web-acl-logging < web-acl",
      "user-manager:aws:WebAcl web-acl < user-manager-test",
    ]);
    expect(acl.inputs("web-acl-association")).to.deep.equal({
      resourceArn: loadBalancerArn,
      webAclArn: arnOf("web-acl-acl"),
    });
  });

  it("lets requests pass, up to the limit of an address, and answers 429 beyond", () => {
    const { rules, defaultAction, scope, customResponseBodies } = acl.inputs("web-acl-acl");
    expect([scope, defaultAction]).to.deep.equal(["REGIONAL", { allow: {} }]);
    expect((rules as ReadonlyArray<unknown>)[0]).to.deep.equal({
      name: "rate-limit",
      priority: 0,
      statement: { rateBasedStatement: { limit: 300, evaluationWindowSec: 300, aggregateKeyType: "IP" } },
      action: {
        block: {
          customResponse: {
            responseCode: 429,
            customResponseBodyKey: "too-many-requests",
            responseHeaders: [
              { name: "Retry-After", value: "300" },
              { name: "Cache-Control", value: "no-store" },
            ],
          },
        },
      },
      visibilityConfig: { metricName: "rate-limit", cloudwatchMetricsEnabled: true, sampledRequestsEnabled: false },
    });
    expect(customResponseBodies).to.deep.equal([
      {
        key: "too-many-requests",
        contentType: "APPLICATION_JSON",
        content: JSON.stringify({
          type: "urn:user-manager:problem:too-many-requests",
          title: "Too many requests",
          status: 429,
          detail: "Try again later.",
        }),
      },
    ]);
  });

  it("has AWS's rules, in the order of the table, with those that may only count", () => {
    const [, ...managed] = acl.inputs("web-acl-acl")["rules"] as ReadonlyArray<unknown>;
    expect(managed).to.deep.equal(
      managedRules.map(({ name, counted }, index) => ({
        name,
        priority: index + 1,
        statement: {
          managedRuleGroupStatement: {
            vendorName: "AWS",
            name,
            ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
          },
        },
        overrideAction: { none: {} },
        visibilityConfig: { metricName: name, cloudwatchMetricsEnabled: true, sampledRequestsEnabled: false },
      })),
    );
  });

  it("logs what matched a rule, without path, query, credentials or body", () => {
    const { namePrefix, retentionInDays } = acl.inputs("web-acl-logs");
    expect([namePrefix, retentionInDays]).to.deep.equal(["aws-waf-logs-web-acl-", 30]);
    expect(acl.inputs("web-acl-logging")).to.deep.equal({
      resourceArn: arnOf("web-acl-acl"),
      logDestinationConfigs: [arnOf("web-acl-logs")],
      redactedFields: [
        { uriPath: {} },
        { queryString: {} },
        { singleHeader: { name: "authorization" } },
        { singleHeader: { name: "cookie" } },
      ],
      loggingFilter: {
        defaultBehavior: "DROP",
        filters: [
          {
            behavior: "KEEP",
            requirement: "MEETS_ANY",
            conditions: [
              { actionCondition: { action: "BLOCK" } },
              { actionCondition: { action: "COUNT" } },
              { actionCondition: { action: "EXCLUDED_AS_COUNT" } },
            ],
          },
        ],
      },
    });
    expect(acl.inputs("web-acl-acl")["dataProtectionConfig"]).to.deep.equal({
      dataProtections: [
        { field: { fieldType: "BODY" }, action: "SUBSTITUTION" },
        { field: { fieldType: "QUERY_STRING" }, action: "SUBSTITUTION" },
      ],
    });
  });

  it("is called in its log group's name as AWS WAF demands", () => {
    expect(String(arnOf("web-acl-logs"))).to.contain(":log-group:aws-waf-logs-");
  });
});
