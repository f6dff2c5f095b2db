import { expect } from "chai";
import { withReadableIds } from "../../../scripts/plan/with-readable-ids.ts";
import { evaluated } from "../../support/evaluated.ts";
import { aProgram } from "../support/a-program.ts";

const readable = withReadableIds(
  aProgram(
    [
      {
        type: "awsx:ec2:Vpc",
        name: "vpc",
        outputs: {
          vpcId: "vpc-0123456789abcdef0",
          subnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
        },
      },
      { type: "aws:apigateway/restApi:RestApi", name: "api", id: "abcdefghij" },
      {
        type: "aws:cloudwatch/logGroup:LogGroup",
        name: "logs",
        id: "/aws/logs-x7k2",
        inputs: { namePrefix: "/aws/logs-" },
        outputs: { name: "/aws/logs-x7k2" },
      },
      {
        type: "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy",
        name: "policy",
        id: "given-id-1",
        inputs: { vpcEndpointId: "given-id-1", note: "subnet-0123456789abcdef12" },
      },
      {
        type: "aws:lambda/function:Function",
        name: "user",
        inputs: {
          vpc: ["vpc-0123456789abcdef0", { in: "subnet-0123456789abcdef1" }],
          arn: "arn:aws:execute-api:eu-west-1:1:abcdefghij/*",
          group: "arn:aws:logs:eu-west-1:1:log-group:/aws/logs-x7k2:*",
        },
      },
    ],
    { outputs: { api: "abcdefghij" } },
  ),
);
const inputsOf = (name: string) => readable.resources.find((resource) => resource.name === name)?.inputs;

describe("withReadableIds", () => {
  it("says of which resource an id is, wherever it stands", () => {
    expect(inputsOf("user")).to.deep.equal({
      vpc: ["<vpc.vpcId>", { in: "<vpc.subnetIds[1]>" }],
      arn: "arn:aws:execute-api:eu-west-1:1:<api.id>/*",
      group: "arn:aws:logs:eu-west-1:1:log-group:<logs.name>:*",
    });
    expect(readable.outputs).to.deep.equal({ api: "<api.id>" });
  });

  it("takes no account for an id: many resources belong to one", async () => {
    const program = await evaluated("prod");
    const inputs = JSON.stringify(withReadableIds(program).resources.map((resource) => resource.inputs));
    const count = (text: string) => text.split(program.accountId).length;
    expect(count(inputs)).to.equal(count(JSON.stringify(program.resources.map((resource) => resource.inputs))));
    expect(inputs).to.include("<network-endpoint.id>");
  }).timeout(60_000);

  it("leaves names alone that were given, and longer ones that begin in the same way", () => {
    expect(inputsOf("policy")).to.deep.equal({ vpcEndpointId: "given-id-1", note: "subnet-0123456789abcdef12" });
  });
});
