import { expect } from "chai";
import type { Resource } from "../../../../local/program.ts";
import { resourceChanges } from "../../../../scripts/plan/diff/resource-changes.ts";
import { aProgram } from "../../support/a-program.ts";

type Given = Parameters<typeof aProgram>[0][number];

const changes = (before: ReadonlyArray<Given>, after: ReadonlyArray<Given>) =>
  resourceChanges(aProgram(before), aProgram(after)).map(({ kind, resource, properties, forcedBy }) => ({
    [`${kind} ${resource.name}`]: properties.map(({ path, follows }) =>
      [
        path,
        ...(follows === undefined ? [] : [`follows ${follows}`]),
        ...(forcedBy.includes(path) ? ["forces"] : []),
      ].join(" "),
    ),
  }));

const table = (inputs: Resource["inputs"], given: Partial<Resource> = {}): Given => ({
  type: "aws:dynamodb/table:Table",
  name: "users-table",
  inputs,
  outputs: { ...inputs, name: "users-table", arn: "arn:aws:dynamodb:eu-west-1:1:table/users-table" },
  ...given,
});
const lambda = (inputs: Resource["inputs"]): Given => ({ type: "aws:lambda/function:Function", name: "read", inputs });
const ofTable = lambda({ environment: { variables: { TABLE: "users-table", OTHER: "not-users-table-2" } } });

describe("resourceChanges", () => {
  it("finds nothing between equal programs, and nothing in components", () => {
    const component = { type: "things:index:Component", name: "users" };
    expect(changes([table({ hashKey: "email" }), component], [table({ hashKey: "email" })])).to.deep.equal([]);
  });

  it("tells created, deleted and changed resources apart, by name", () => {
    expect(
      changes([lambda({ memorySize: 128 }), table({})], [{ ...lambda({}), name: "write" }, table({ ttl: 1 })]),
    ).to.deep.equal([{ "deleted read": [] }, { "changed users-table": ["ttl"] }, { "created write": [] }]);
  });

  it("knows which property forces a replacement", () => {
    const before = table({ hashKey: "email", billingMode: "PROVISIONED" });
    const after = table({ hashKey: "id", billingMode: "PAY_PER_REQUEST" });
    expect(changes([before], [after])).to.deep.equal([{ "replaced users-table": ["hashKey forces", "billingMode"] }]);
  });

  it("follows a replacement to everything that names the old resource, and to what has to be replaced for it", () => {
    const group = (description: string): Given => ({
      type: "aws:ec2/securityGroup:SecurityGroup",
      name: "group",
      id: "sg-0123456789",
      inputs: { description },
    });
    const rest: ReadonlyArray<Given> = [
      {
        type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
        name: "rule",
        id: "sgr-0123456789",
        inputs: { securityGroupId: "sg-0123456789", toPort: 443 },
      },
      { type: "aws:lb/loadBalancer:LoadBalancer", name: "balancer", inputs: { securityGroups: ["sg-0123456789"] } },
      { type: "aws:ec2/vpcEndpoint:VpcEndpoint", name: "endpoint", inputs: { tags: { rule: "sgr-0123456789" } } },
      { type: "aws:kms/key:Key", name: "key", inputs: { description: "sg-01234567890 is another" } },
    ];
    expect(changes([group("old"), ...rest], [group("new"), ...rest])).to.deep.equal([
      { "changed balancer": ["securityGroups follows group"] },
      { "changed endpoint": ["tags follows rule"] },
      { "replaced group": ["description forces"] },
      { "replaced rule": ["securityGroupId follows group forces"] },
    ]);
  });

  it("does not take what a resource was given for its own name", () => {
    const endpointPolicy = (vpcEndpointId: string): Given => ({
      type: "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy",
      name: "policy",
      id: vpcEndpointId,
      inputs: { vpcEndpointId },
    });
    const user = lambda({ environment: "vpce-0123456789" });
    expect(changes([endpointPolicy("vpce-9876543210"), user], [endpointPolicy("vpce-0123456789"), user])).to.deep.equal(
      [{ "replaced policy": ["vpcEndpointId forces"] }],
    );
  });

  it("sees table names in environments, and protection as an option", () => {
    const before = [table({ hashKey: "email" }, { protect: true }), ofTable];
    const after = [table({ hashKey: "id" }), ofTable];
    expect(changes(before, after)).to.deep.equal([
      { "changed read": ["environment follows users-table"] },
      { "replaced users-table": ["hashKey forces", "option protect"] },
    ]);
  });

  it("replaces a security group's rule when its source is of another kind, not when it is another of the kind", () => {
    const rule = (inputs: Resource["inputs"]): Given => ({
      type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
      name: "rule",
      inputs,
    });
    expect(changes([rule({ cidrIpv4: "10.0.0.0/8" })], [rule({ cidrIpv4: "10.0.0.0/16" })])).to.deep.equal([
      { "changed rule": ["cidrIpv4"] },
    ]);
    expect(changes([rule({ cidrIpv4: "10.0.0.0/8" })], [rule({ prefixListId: "pl-1" })])).to.deep.equal([
      { "replaced rule": ["cidrIpv4 forces", "prefixListId forces"] },
    ]);
  });

  it("replaces nothing for an option of Pulumi's, not even where AWS changes no property", () => {
    const attachment = {
      type: "aws:lb/targetGroupAttachment:TargetGroupAttachment",
      name: "target",
      inputs: { port: 1 },
    };
    expect(changes([attachment], [{ ...attachment, protect: true }])).to.deep.equal([
      { "changed target": ["option protect"] },
    ]);
    expect(changes([attachment], [{ ...attachment, inputs: { port: 2 } }])).to.deep.equal([
      { "replaced target": ["port forces"] },
    ]);
  });

  it("points aliases to new versions of what is published", () => {
    const published = (memorySize: number, given: Resource["inputs"] = {}): Given => ({
      type: "aws:lambda/function:Function",
      name: "read",
      inputs: { memorySize, publish: true, ...given },
      outputs: { name: "read", arn: "arn:read", version: "1", qualifiedArn: "arn:read:1" },
    });
    const machine = (definition: string): Given => ({
      type: "aws:sfn/stateMachine:StateMachine",
      name: "machine",
      inputs: { definition, publish: true },
      outputs: { arn: "arn:machine", stateMachineVersionArn: "arn:machine:1" },
    });
    const alias = (name: string, inputs: Resource["inputs"]): Given => ({
      type: "aws:lambda/alias:Alias",
      name,
      inputs,
    });
    const aliases = [
      alias("live", { functionName: "read", functionVersion: "1" }),
      alias("newest", { functionName: "read", functionVersion: "$LATEST" }),
      alias("other", { functionName: "write", functionVersion: "1" }),
      {
        type: "aws:sfn/alias:Alias",
        name: "machine-live",
        inputs: { routingConfigurations: [{ stateMachineVersionArn: "arn:machine:1", weight: 100 }] },
      },
    ];
    expect(changes([published(1), machine("a"), ...aliases], [published(2), machine("b"), ...aliases])).to.deep.equal([
      { "changed live": ["functionVersion follows read"] },
      { "changed machine": ["definition"] },
      { "changed machine-live": ["routingConfigurations follows machine"] },
      { "changed read": ["memorySize"] },
    ]);
    expect(
      changes(
        [published(1), machine("calls arn:read:1"), ...aliases],
        [published(2), machine("calls arn:read:1"), ...aliases],
      ),
    ).to.deep.equal([
      { "changed live": ["functionVersion follows read"] },
      { "changed machine": ["definition follows read"] },
      { "changed machine-live": ["routingConfigurations follows machine"] },
      { "changed read": ["memorySize"] },
    ]);
    const reserved = published(1, { reservedConcurrentExecutions: 5 });
    expect(changes([published(1), ...aliases], [reserved, ...aliases])).to.deep.equal([
      { "changed read": ["reservedConcurrentExecutions"] },
    ]);
  });

  it("compares policies apart from properties", () => {
    const policy = (Action: string): Given => ({
      type: "aws:iam/rolePolicy:RolePolicy",
      name: "policy",
      inputs: { policy: JSON.stringify({ Statement: [{ Effect: "Allow", Action, Resource: "*" }] }) },
    });
    const [change, ...others] = resourceChanges(aProgram([policy("a:B")]), aProgram([policy("a:C")]));
    expect(others).to.deep.equal([]);
    expect(change?.properties).to.deep.equal([]);
    expect(change?.statements).to.have.length(1);
  });
});
