import { expect } from "chai";
import { itemsIn } from "../../../../scripts/cost/item.ts";
import { frontDoorItems } from "../../../../scripts/cost/usage/front-door-items.ts";
import { aProgram } from "../../support/a-program.ts";
import { assuming } from "../../support/assuming.ts";

type Given = Parameters<typeof aProgram>[0];

const balancer = { type: "aws:lb/loadBalancer:LoadBalancer", name: "balancer" };
const rules = (count: number): Given =>
  Array.from({ length: count }, (_, index) => ({ type: "aws:lb/listenerRule:ListenerRule", name: `rule-${index}` }));

/** What one request uses of the hop, by what it is. */
const used = (hop: string, resources: Given, ...assumptions: ReadonlyArray<string>) => {
  const costing = { program: aProgram(resources), assumed: assuming(...assumptions), item: itemsIn("us-east-1") };
  const items = frontDoorItems(costing).filter((item) => item.hop === hop);
  return Object.fromEntries(items.map(({ what, quantity }) => [what, quantity]));
};

describe("what a request costs in front of its route", () => {
  it("is the load balancer's unit that is used up first: data, connections or rules", () => {
    const small = ["requestKilobytes=0", "responseKilobytes=0"];
    const units = (resources: Given, ...assumptions: ReadonlyArray<string>) =>
      used("load balancer", [balancer, ...resources], ...assumptions)["capacity units"];
    expect(units([], "requestKilobytes=524288", "responseKilobytes=524288")).to.equal(1);
    expect(units([], ...small, "requestsPerConnection=1", "connectionSeconds=0")).to.equal(1 / (25 * 3600));
    expect(units([], ...small, "requestsPerConnection=1", "connectionSeconds=600")).to.equal(10 / (3000 * 60));
    expect(units(rules(10), ...small, "requestsPerConnection=1e9")).to.be.closeTo(0, 1e-9);
    expect(units(rules(12), ...small, "requestsPerConnection=1e9")).to.be.closeTo(2 / (1000 * 3600), 1e-12);
  });

  it("is the data through the endpoint of the API, not through others", () => {
    const endpoint = (service: string): Given => [
      {
        type: "aws:ec2/vpcEndpoint:VpcEndpoint",
        name: "endpoint",
        inputs: { vpcEndpointType: "Interface", serviceName: `com.amazonaws.us-east-1.${service}` },
      },
    ];
    const size = ["requestKilobytes=524288", "responseKilobytes=524288"];
    expect(used("endpoint", endpoint("execute-api"), ...size)).to.deep.equal({ "data, GB": 1 });
    expect(used("endpoint", endpoint("s3"), ...size)).to.deep.equal({});
  });

  it("is an entry in the load balancer's log, as long as its own bucket keeps it", () => {
    const lifecycle = (bucket: string, days: number) => ({
      type: "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
      name: bucket,
      inputs: { bucket, rules: [{ expiration: { expiredObjectDeleteMarker: true } }, { expiration: { days } }] },
    });
    const logs = (enabled: boolean): Given => [
      { ...balancer, inputs: { accessLogs: { enabled, bucket: "logs" } } },
      lifecycle("logs", 60),
      lifecycle("other", 900),
    ];
    const entry = "accessEntryBytes=1073741824";
    expect(used("logs", logs(true), entry)).to.deep.equal({
      "1073741824 bytes by the load balancer, kept 60 days": 2,
    });
    expect(used("logs", logs(false), entry)).to.deep.equal({});
  });

  it("is an entry in the web ACL's log, unless a filter drops what no rule matched", () => {
    const logging = (loggingFilter: object): Given => [
      {
        type: "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration",
        name: "logging",
        inputs: { logDestinationConfigs: ["arn:logs"], ...loggingFilter },
      },
    ];
    const entry = "webAclEntryBytes=1073741824";
    expect(used("logs", logging({}), entry)).to.include({ "1073741824 bytes by the web ACL": 1 });
    expect(used("logs", logging({ loggingFilter: { defaultBehavior: "DROP" } }), entry)).to.deep.equal({});
  });
});
