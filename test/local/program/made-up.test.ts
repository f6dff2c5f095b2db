import { expect } from "chai";
import { madeUp } from "../../../local/program/made-up.ts";

const account = { region: "eu-central-1", accountId: "000000000000" };
const make = (type: string, name: string, inputs: Readonly<Record<string, unknown>>) =>
  madeUp({ type, name, urn: `urn:pulumi:dev::shop::${type}::${name}`, inputs }, account);

describe("what the provider makes up", () => {
  const rows: ReadonlyArray<
    readonly [type: string, inputs: Readonly<Record<string, unknown>>, output: string, shape: RegExp]
  > = [
    [
      "aws:dynamodb/table:Table",
      { hashKey: "id", attributes: [] },
      "arn",
      /^arn:aws:dynamodb:eu-central-1:0{12}:table\/x$/,
    ],
    ["aws:iam/role:Role", { assumeRolePolicy: "{}", path: "/app/" }, "arn", /^arn:aws:iam::0{12}:role\/app\/x$/],
    [
      "aws:cloudwatch/logGroup:LogGroup",
      { name: "/aws/y" },
      "arn",
      /^arn:aws:logs:eu-central-1:0{12}:log-group:\/aws\/y$/,
    ],
    [
      "aws:lambda/function:Function",
      { role: "r", code: {}, handler: "h", runtime: "n" },
      "invokeArn",
      /^arn:aws:apigateway:eu-central-1:lambda:path\/2015-03-31\/functions\/arn:aws:lambda:eu-central-1:0{12}:function:x\/invocations$/,
    ],
    [
      "aws:sfn/stateMachine:StateMachine",
      { roleArn: "r", definition: "{}" },
      "arn",
      /^arn:aws:states:eu-central-1:0{12}:stateMachine:x$/,
    ],
    [
      "aws:apigateway/restApi:RestApi",
      { body: "{}" },
      "executionArn",
      /^arn:aws:execute-api:eu-central-1:0{12}:[a-z0-9]{10}$/,
    ],
    [
      "aws:apigateway/stage:Stage",
      { restApi: "abc", deployment: "d", stageName: "v1" },
      "executionArn",
      /^arn:aws:execute-api:eu-central-1:0{12}:abc\/v1$/,
    ],
    [
      "aws:lb/loadBalancer:LoadBalancer",
      { subnets: [], internal: true },
      "dnsName",
      /^internal-x-\d{10}\.eu-central-1\.elb\.amazonaws\.com$/,
    ],
    ["aws:s3/bucket:Bucket", {}, "arn", /^arn:aws:s3:::x$/],
    [
      "aws:cloudwatch/metricAlarm:MetricAlarm",
      { comparisonOperator: "c", evaluationPeriods: 1, threshold: 1 },
      "arn",
      /^arn:aws:cloudwatch:eu-central-1:0{12}:alarm:x$/,
    ],
    [
      "aws:cloudwatch/dashboard:Dashboard",
      { dashboardName: "d", dashboardBody: "{}" },
      "dashboardArn",
      /^arn:aws:cloudwatch::0{12}:dashboard\/d$/,
    ],
    [
      "aws:cloudwatch/queryDefinition:QueryDefinition",
      { queryString: "limit 1" },
      "queryDefinitionId",
      /^[a-z0-9]{36}$/,
    ],
    ["aws:sns/topic:Topic", {}, "arn", /^arn:aws:sns:eu-central-1:0{12}:x$/],
    [
      "aws:sns/topicSubscription:TopicSubscription",
      { topic: "arn:aws:sns:eu-central-1:000000000000:t", protocol: "email", endpoint: "a@example.com" },
      "arn",
      /^arn:aws:sns:eu-central-1:0{12}:t:[a-z0-9]{36}$/,
    ],
    [
      "aws:kms/key:Key",
      { policy: "{}" },
      "arn",
      /^arn:aws:kms:eu-central-1:0{12}:key\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    ],
    ["aws:kms/alias:Alias", { targetKeyId: "k", namePrefix: "alias/a-" }, "name", /^alias\/a-[a-z0-9]{8}$/],
    [
      "aws:wafv2/webAcl:WebAcl",
      { scope: "REGIONAL", defaultAction: {}, visibilityConfig: {} },
      "arn",
      /^arn:aws:wafv2:eu-central-1:0{12}:regional\/webacl\/x\/[a-z0-9]{36}$/,
    ],
    [
      "aws:acm/certificate:Certificate",
      { domainName: "a.example" },
      "arn",
      /^arn:aws:acm:eu-central-1:0{12}:certificate\/[a-z0-9]{36}$/,
    ],
    ["aws:route53/record:Record", { zoneId: "Z1", name: "a.example.", type: "A" }, "fqdn", /^a\.example$/],
    [
      "aws:ec2/flowLog:FlowLog",
      { logDestination: "b" },
      "arn",
      /^arn:aws:ec2:eu-central-1:0{12}:vpc-flow-log\/fl-0[0-9a-f]{16}$/,
    ],
    [
      "aws:lb/targetGroup:TargetGroup",
      { vpcId: "v" },
      "arn",
      /^arn:aws:elasticloadbalancing:eu-central-1:0{12}:targetgroup\/x\/[0-9a-f]{16}$/,
    ],
  ];
  for (const [type, inputs, output, shape] of rows)
    it(`${type} has an AWS-shaped ${output}`, () => {
      expect(make(type, "x", inputs).outputs[output]).to.match(shape);
    });

  it("asks for the record that would prove a certificate's name", () => {
    const { outputs } = make("aws:acm/certificate:Certificate", "x", { domainName: "a.example" });
    const [proof] = outputs["domainValidationOptions"] as ReadonlyArray<Readonly<Record<string, string>>>;
    expect(proof).to.include({ domainName: "a.example", resourceRecordType: "CNAME" });
    expect(proof?.["resourceRecordName"]).to.match(/^_[a-z0-9]{32}\.a\.example\.$/);
  });

  it("is the same again for the same resource, and different for another", () => {
    const api = (name: string) => make("aws:apigateway/restApi:RestApi", name, { body: "{}" }).id;
    expect(api("one")).to.equal(api("one"));
    expect(api("one")).to.not.equal(api("two"));
  });

  it("starts with the name's prefix when there is one", () => {
    const { name } = make("aws:cloudwatch/logGroup:LogGroup", "logs", { namePrefix: "/aws/x/" }).outputs;
    expect(name).to.match(/^\/aws\/x\/[a-z0-9]{8}$/);
  });

  it("has one subnet of a VPC per zone and spec, each with an id of its own", () => {
    const vpc = (inputs: Readonly<Record<string, unknown>>) => make("awsx:ec2:Vpc", "net", inputs).outputs;
    const specs = [{ type: "Public" }, { type: "Isolated", name: "a" }, { type: "Isolated", name: "b" }];
    const outputs = vpc({ numberOfAvailabilityZones: 2, subnetSpecs: specs });
    const { publicSubnetIds, privateSubnetIds, isolatedSubnetIds } = outputs as Record<string, ReadonlyArray<string>>;
    expect(publicSubnetIds).to.have.length(2);
    expect(privateSubnetIds).to.deep.equal([]);
    expect(isolatedSubnetIds).to.have.length(4);
    expect(new Set([...(publicSubnetIds ?? []), ...(isolatedSubnetIds ?? [])])).to.have.property("size", 6);
    expect(vpc({ availabilityZoneNames: ["a"] })["privateSubnetIds"]).to.have.length(1);
    expect(vpc({})["publicSubnetIds"]).to.have.length(3);
  });

  it("refuses text with a hole where an output was missing, but not the word", () => {
    const group = (name: string) => () => make("aws:cloudwatch/logGroup:LogGroup", "logs", { name, tags: {} });
    for (const name of ["undefined", "arn:aws:x:undefined:y", "/a/undefined", "https://undefined.example"])
      expect(group(name), name).to.throw('"name" of aws:cloudwatch/logGroup:LogGroup "logs" was made from an output');
    for (const name of ["is undefined here", "undefinedly"]) expect(group(name), name).to.not.throw();
  });
});
