import { expect } from "chai";
import { type Program, resourcesOf } from "../../local/program.ts";
import { evaluated } from "../support/evaluated.ts";
import { inputsIn, treeOf } from "./support/declared.ts";

const functionTree = (name: string) => [
  `aws:cloudwatch/logGroup:LogGroup ${name}-logs < ${name}`,
  `aws:iam/role:Role ${name}-role < ${name}`,
  `aws:iam/rolePolicy:RolePolicy ${name}-policy < ${name}`,
  `aws:lambda/function:Function ${name}-function < ${name}`,
  `user-manager:aws:UserFunction ${name} < user-manager-dev`,
];
const workflowTree = (name: string) => [
  `aws:cloudwatch/logGroup:LogGroup ${name}-logs < ${name}`,
  `aws:iam/role:Role ${name}-role < ${name}`,
  `aws:iam/rolePolicy:RolePolicy ${name}-policy < ${name}`,
  `aws:sfn/alias:Alias ${name}-live < ${name}`,
  `aws:sfn/stateMachine:StateMachine ${name}-machine < ${name}`,
  `user-manager:aws:Workflow ${name} < user-manager-dev`,
];
const bucketTree = (name: string) => [
  `aws:s3/bucket:Bucket ${name}-bucket < ${name}`,
  `aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration ${name}-lifecycle < ${name}`,
  `aws:s3/bucketOwnershipControls:BucketOwnershipControls ${name}-ownership < ${name}`,
  `aws:s3/bucketPolicy:BucketPolicy ${name}-policy < ${name}`,
  `aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock ${name}-public-access-block < ${name}`,
  `aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration ${name}-encryption < ${name}`,
  `aws:s3/bucketVersioning:BucketVersioning ${name}-versioning < ${name}`,
  `user-manager:aws:LogBucket ${name} < user-manager-dev`,
];
const logBucketTree = bucketTree("logs");
const observabilityTree = [
  "aws:cloudwatch/dashboard:Dashboard observability-dashboard < observability",
  ...[
    "answers-by-status",
    "failed-steps-of-workflows",
    "faults-by-function",
    "one-request-by-id",
    "refusals-by-rule",
    "slowest-requests",
  ].map((name) => `aws:cloudwatch/queryDefinition:QueryDefinition queries-${name} < queries`),
  "user-manager:aws:LogQueries queries < observability",
  "user-manager:aws:Observability observability < user-manager-dev",
];
const flowLogTree = [...bucketTree("flow-logs"), "aws:ec2/flowLog:FlowLog network-flow-log < network"];
/** What the production stack has besides. */
const hardeningTree = [
  "aws:kms/key:Key users-key < users",
  "aws:kms/alias:Alias users-key-alias < users",
  "aws:acm/certificate:Certificate front-door-certificate < front-door",
  "aws:acm/certificateValidation:CertificateValidation front-door-certificate-validation < front-door",
  "aws:route53/record:Record front-door-alias < front-door",
  "aws:route53/record:Record front-door-certificate-record < front-door",
  "aws:cloudwatch/logGroup:LogGroup web-acl-logs < web-acl",
  "aws:wafv2/webAcl:WebAcl web-acl-acl < web-acl",
  "aws:wafv2/webAclAssociation:WebAclAssociation web-acl-association < web-acl",
  "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration web-acl-logging < web-acl",
  "user-manager:aws:WebAcl web-acl < user-manager-prod",
  "aws:cloudwatch/metricAlarm:MetricAlarm alarms-api-faults < alarms",
  "aws:sns/topic:Topic alarms-topic < alarms",
  "aws:sns/topicPolicy:TopicPolicy alarms-topic-policy < alarms",
  "user-manager:aws:Alarms alarms < observability",
];
const gatewayLoggingTree = [
  "aws:apigateway/account:Account gateway-logging-account < gateway-logging",
  "aws:iam/role:Role gateway-logging-role < gateway-logging",
  "aws:iam/rolePolicy:RolePolicy gateway-logging-policy < gateway-logging",
  "user-manager:aws:GatewayLogging gateway-logging < user-manager-dev",
];
const everythingElse = [
  ...["validate-user-input", "check-existing-user", "create-user-record"].flatMap(functionTree),
  ...["update-user-record", "get-user", "delete-user"].flatMap(functionTree),
  ...["get-user", "delete-user"].map((name) => `aws:lambda/alias:Alias ${name}-live < ${name}`),
  ...["user-registration", "update-user"].flatMap(workflowTree),
  "aws:dynamodb/table:Table users-table < users",
  "user-manager:aws:UsersTable users < user-manager-dev",
  "awsx:ec2:Vpc network-vpc-10-0-0-0-16 < network",
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup network-default-group < network",
  "aws:ec2/securityGroup:SecurityGroup network-endpoint-group < network",
  "aws:ec2/securityGroup:SecurityGroup network-load-balancer-group < network",
  "aws:ec2/vpcEndpoint:VpcEndpoint network-endpoint < network",
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule network-load-balancer-to-endpoint < network",
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule network-endpoint-from-load-balancer < network",
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule network-from-10-0-0-0-16 < network",
  "user-manager:aws:Network network < user-manager-dev",
  "aws:apigateway/deployment:Deployment api-deployment < api",
  "aws:apigateway/methodSettings:MethodSettings api-settings < api",
  "aws:apigateway/restApi:RestApi api-rest-api < api",
  "aws:apigateway/stage:Stage api-stage < api",
  "aws:cloudwatch/logGroup:LogGroup api-logs < api",
  "aws:cloudwatch/logGroup:LogGroup api-execution-logs < api",
  "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy api-endpoint-policy < api",
  "aws:iam/role:Role api-role < api",
  "aws:iam/rolePolicy:RolePolicy api-policy < api",
  "user-manager:aws:RestApi api < user-manager-dev",
  ...observabilityTree,
  "aws:lb/listener:Listener front-door-listener < front-door",
  "aws:lb/listenerRule:ListenerRule front-door-rule < front-door",
  "aws:lb/listenerRule:ListenerRule front-door-override-rule < front-door",
  "aws:lb/loadBalancer:LoadBalancer front-door-balancer < front-door",
  "aws:lb/targetGroup:TargetGroup front-door-targets < front-door",
  "aws:lb/targetGroupAttachment:TargetGroupAttachment front-door-target-1 < front-door",
  "aws:lb/targetGroupAttachment:TargetGroupAttachment front-door-target-2 < front-door",
  "user-manager:aws:LoadBalancer front-door < user-manager-dev",
];

describe("the program", function () {
  this.timeout(60_000);

  describe("of the dev stack", () => {
    let program: Program;
    const outputOf = (name: string, member: string) =>
      program.resources.find((resource) => resource.name === name)?.outputs[member];

    before(async () => {
      program = await evaluated("dev");
    });

    it("declares exactly these resources", () => {
      expect(treeOf(program.resources)).to.deep.equal(
        [...everythingElse, ...gatewayLoggingTree, ...logBucketTree, ...flowLogTree].toSorted(),
      );
    });

    it("tells where to call, and what operations need", () => {
      const { readme, ...outputs } = program.outputs;
      expect(String(readme).split("\n")[0]).to.equal("# user-manager, stack dev");
      expect(outputs).to.deep.include({
        url: `http://${String(outputOf("front-door-balancer", "dnsName"))}`,
        loadBalancerDnsName: outputOf("front-door-balancer", "dnsName"),
        tableName: outputOf("users-table", "name"),
        vpcId: outputOf("network-vpc-10-0-0-0-16", "vpcId"),
        subnetIds: outputOf("network-vpc-10-0-0-0-16", "privateSubnetIds"),
        logBucket: outputOf("logs-bucket", "bucket"),
        apiId: program.resources.find(({ name }) => name === "api-rest-api")?.id,
        example: [
          `curl -i http://${String(outputOf("front-door-balancer", "dnsName"))}/register`,
          "-H 'Content-Type: application/json'",
          `-d '{"email":"ada@example.com","password":"mulberry lantern quartz 9","name":"Ada Lovelace"}'`,
        ].join(" "),
      });
    });

    it("gives the function that hashes a whole processor and the rules of the stack", () => {
      const inputs = inputsIn(program.resources);
      expect(inputs("validate-user-input-function")).to.deep.include({
        memorySize: 1769,
        environment: {
          variables: {
            USERS_TABLE: "users-table",
            METRICS_NAMESPACE: "user-manager/dev",
            PASSWORD_MIN_LENGTH: "15",
            REQUIRE_IF_MATCH: "false",
          },
        },
      });
      for (const name of ["check-existing-user", "create-user-record", "update-user-record", "get-user", "delete-user"])
        expect(inputs(`${name}-function`)).to.deep.include({
          memorySize: 512,
          environment: { variables: { USERS_TABLE: "users-table", METRICS_NAMESPACE: "user-manager/dev" } },
        });
    });

    it("lets every log be forgotten after the days that the stack sets", () => {
      const groups = resourcesOf(program, "aws:cloudwatch/logGroup:LogGroup");
      expect(groups.length).to.be.at.least(10);
      expect(groups.every(({ inputs }) => inputs["retentionInDays"] === 7)).to.equal(true);
    });

    it("calls each workflow's own functions", () => {
      const arns = (name: string) =>
        [
          ...String(inputsIn(program.resources)(`${name}-machine`)["definition"]).matchAll(
            /function:([a-z-]+)-function/g,
          ),
        ].map(([, called]) => called);
      expect(arns("user-registration")).to.deep.equal([
        "validate-user-input",
        "check-existing-user",
        "create-user-record",
      ]);
      expect(arns("update-user")).to.deep.equal(["validate-user-input", "get-user", "update-user-record"]);
    });
  });

  describe("of the prod stack", () => {
    let program: Program;
    const named = (name: string) => program.resources.find((resource) => resource.name === name);

    before(async () => {
      program = await evaluated("prod");
    });

    it("declares what the dev stack does, and everything that hardens it", () => {
      const ofDev = [...everythingElse, ...gatewayLoggingTree, ...logBucketTree, ...flowLogTree];
      const ofProd = ofDev.map((line) =>
        line.replace("user-manager-dev", "user-manager-prod").replace("vpc-10-0-0-0-16", "vpc-10-0-0-0-16-a-b"),
      );
      expect(treeOf(program.resources)).to.include.members([...ofProd, ...hardeningTree]);
    });

    it("keeps the users, their key and the logs whatever happens to the stack", () => {
      const kept = ({ protect, retainOnDelete }: Program["resources"][number]) => [protect, retainOnDelete];
      const options = ["users-table", "users-key", "front-door-balancer", "logs-bucket", "flow-logs-bucket"].map(
        (name) => {
          const resource = named(name);
          return resource && [name, ...kept(resource)];
        },
      );
      expect(options).to.deep.equal([
        ["users-table", true, true],
        ["users-key", true, true],
        ["front-door-balancer", true, undefined],
        ["logs-bucket", undefined, true],
        ["flow-logs-bucket", undefined, true],
      ]);
      expect(named("users-table")?.inputs).to.deep.include({
        deletionProtectionEnabled: true,
        onDemandThroughput: { maxReadRequestUnits: 4000, maxWriteRequestUnits: 1000 },
        serverSideEncryption: { enabled: true, kmsKeyArn: named("users-key")?.outputs["arn"] },
      });
    });

    it("lets every function have the table's key decrypted", () => {
      const policies = resourcesOf(program, "aws:iam/rolePolicy:RolePolicy");
      const decrypting = policies.filter(({ inputs }) => String(inputs["policy"]).includes('"kms:Decrypt"'));
      expect(decrypting.map(({ name }) => name).toSorted()).to.deep.equal(
        [
          "validate-user-input",
          "check-existing-user",
          "create-user-record",
          "update-user-record",
          "get-user",
          "delete-user",
        ]
          .map((name) => `${name}-policy`)
          .toSorted(),
      );
    });

    it("watches itself: what alarms look at is there, under the names that it has", () => {
      const alarms = resourcesOf(program, "aws:cloudwatch/metricAlarm:MetricAlarm");
      const text = JSON.stringify(alarms.map(({ inputs }) => inputs));
      const variables = named("get-user-function")?.inputs["environment"];
      expect(alarms).to.have.length.greaterThan(15);
      expect(named("alarms-slow-hashing")?.inputs["namespace"]).to.equal("user-manager/prod");
      expect(variables).to.deep.nested.include({ "variables.METRICS_NAMESPACE": "user-manager/prod" });
      for (const [name, member] of [
        ["api-rest-api", "name"],
        ["api-stage", "stageName"],
        ["front-door-balancer", "arnSuffix"],
        ["front-door-targets", "arnSuffix"],
        ["users-table", "name"],
        ["get-user-function", "name"],
        ["update-user-machine", "arn"],
      ] as const)
        expect(text, name).to.contain(`:${JSON.stringify(named(name)?.outputs[member])}`);
    });

    it("speaks TLS under its name, and stands behind the web ACL", () => {
      expect(program.outputs["url"]).to.equal("https://users.example.com");
      expect(named("front-door-listener")?.inputs).to.deep.include({ port: 443, protocol: "HTTPS" });
      expect(named("web-acl-association")?.inputs["resourceArn"]).to.equal(
        named("front-door-balancer")?.outputs["arn"],
      );
      expect(named("network-from-10-0-0-0-16")?.inputs).to.deep.include({ fromPort: 443, toPort: 443 });
    });
  });

  it("follows every setting", async () => {
    const { outputs, resources } = await evaluated("dev", {
      internal: false,
      certificateArn: "arn:aws:acm:eu-central-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef",
      requireIfMatch: true,
      passwordMinLength: 12,
      hashingConcurrency: 5,
      protectData: true,
      accessLogs: false,
      flowLogs: false,
      apiGatewayAccountRole: false,
    });
    const inputs = inputsIn(resources);
    expect(String(outputs["url"])).to.match(/^https:\/\/front-door-balancer/);
    expect(outputs["logBucket"]).to.equal(undefined);
    expect(treeOf(resources)).to.deep.equal([...everythingElse].toSorted());
    expect(inputs("front-door-balancer")).to.deep.include({ internal: false, enableDeletionProtection: true });
    expect(inputs("front-door-balancer")).to.not.have.any.keys("accessLogs", "connectionLogs", "healthCheckLogs");
    expect(inputs("users-table")["deletionProtectionEnabled"]).to.equal(true);
    expect(inputs("validate-user-input-function")).to.deep.include({ reservedConcurrentExecutions: 5 });
    expect(inputs("validate-user-input-function")["environment"]).to.deep.nested.include({
      "variables.PASSWORD_MIN_LENGTH": "12",
      "variables.REQUIRE_IF_MATCH": "true",
    });
  });

  it("has a bucket for each kind of log that is wanted", async () => {
    const { resources } = await evaluated("dev", { accessLogs: false });
    expect(treeOf(resources)).to.include.members(flowLogTree).and.not.include.members(logBucketTree);
    expect(inputsIn(resources)("front-door-balancer")).to.not.have.any.keys("accessLogs");
  });

  it("declares nothing and says everything when settings do not hold", async () => {
    const failure = await evaluated("dev", { internal: false, logRetentionDays: 2, "aws:region": "cn-north-1" }).catch(
      String,
    );
    expect(failure).to.match(
      /The stack's configuration does not hold:\n {2}- logRetentionDays must be one of .*\n {2}- region must be/,
    );
  });
});
