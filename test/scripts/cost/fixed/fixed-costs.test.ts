import { expect } from "chai";
import { stackCost } from "../../../../scripts/cost/stack-cost.ts";
import { aProgram } from "../../support/a-program.ts";
import { assuming } from "../../support/assuming.ts";

type Inputs = Readonly<Record<string, unknown>>;

/** The monthly lines for one resource, in us-east-1: `hop, what: dollars`. */
const bill = (type: string, inputs: Inputs): ReadonlyArray<string> =>
  stackCost(aProgram([{ type, name: "it", inputs }]), assuming()).fixed.map(
    ({ hop, what, dollars }) => `${hop}, ${what}: ${dollars.toFixed(2)}`,
  );

const cases: ReadonlyArray<readonly [what: string, type: string, inputs: Inputs, bill: ReadonlyArray<string>]> = [
  [
    "an internal load balancer by its hours and logs",
    "aws:lb/loadBalancer:LoadBalancer",
    { internal: true, subnets: ["a", "b"], accessLogs: { enabled: true }, connectionLogs: { enabled: false } },
    ["load balancer, hours: 16.43", "load balancer, files of 1 logs, at most: 0.09"],
  ],
  [
    "a public load balancer by its addresses too",
    "aws:lb/loadBalancer:LoadBalancer",
    { internal: false, subnets: ["a", "b"] },
    ["load balancer, hours: 16.43", "load balancer, hours of 2 public addresses: 7.30"],
  ],
  [
    "an interface endpoint by its zones",
    "aws:ec2/vpcEndpoint:VpcEndpoint",
    { vpcEndpointType: "Interface", serviceName: "com.amazonaws.us-east-1.execute-api", subnetIds: ["a", "b", "c"] },
    ["endpoint of execute-api, hours in 3 zones: 21.90"],
  ],
  ["a gateway endpoint not at all", "aws:ec2/vpcEndpoint:VpcEndpoint", { vpcEndpointType: "Gateway" }, []],
  ["a VPC without NAT not at all", "awsx:ec2:Vpc", { natGateways: { strategy: "None" } }, []],
  ["a VPC with one NAT gateway", "awsx:ec2:Vpc", { natGateways: { strategy: "Single" } }, ["NAT, hours: 32.85"]],
  ["a VPC of awsx's defaults", "awsx:ec2:Vpc", { numberOfAvailabilityZones: 2 }, ["NAT, hours: 65.70"]],
  [
    "a web ACL by its rules",
    "aws:wafv2/webAcl:WebAcl",
    { rules: [{}, {}, {}] },
    ["web ACL, itself: 5.00", "web ACL, rules: 3.00"],
  ],
  ["a key", "aws:kms/key:Key", {}, ["keys, customer-managed, before a first rotation: 1.00"]],
  ["an alarm on one metric", "aws:cloudwatch/metricAlarm:MetricAlarm", { period: 60 }, ["alarms, metrics: 0.10"]],
  [
    "an alarm on an expression by its metrics",
    "aws:cloudwatch/metricAlarm:MetricAlarm",
    { metricQueries: [{ expression: "a/b" }, { metric: {} }, { metric: {} }] },
    ["alarms, metrics: 0.20"],
  ],
  ["a fast alarm", "aws:cloudwatch/metricAlarm:MetricAlarm", { period: 10 }, ["alarms, metrics: 0.30"]],
  ["a dashboard", "aws:cloudwatch/dashboard:Dashboard", {}, ["dashboards, shown: 3.00"]],
  [
    "the metrics of functions that have a namespace for them",
    "aws:lambda/function:Function",
    { environment: { variables: { METRICS_NAMESPACE: "things/test" } } },
    ["metrics, of the functions, at most: 4.20"],
  ],
  [
    "a flow log into a bucket",
    "aws:ec2/flowLog:FlowLog",
    { logDestinationType: "s3" },
    ["network, flow log without requests, GB: 0.05"],
  ],
];

describe("the monthly bill", () => {
  for (const [what, type, inputs, expected] of cases)
    it(`counts ${what}`, () => {
      expect(bill(type, inputs)).to.deep.equal(expected);
    });

  it("counts detailed metrics by the methods of the API", () => {
    const operation = { "x-amazon-apigateway-integration": { type: "mock" } };
    const body = JSON.stringify({ paths: { "/a": { get: operation, put: operation, parameters: [] } } });
    const program = aProgram([
      { type: "aws:apigateway/restApi:RestApi", name: "api", inputs: { body } },
      {
        type: "aws:apigateway/methodSettings:MethodSettings",
        name: "settings",
        inputs: { restApi: "api", settings: { metricsEnabled: true } },
      },
    ]);
    expect(stackCost(program, assuming("metricsPerMethod=4")).fixed.map(({ quantity }) => quantity)).to.deep.equal([8]);
  });
});
