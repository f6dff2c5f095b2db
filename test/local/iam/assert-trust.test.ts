import { expect } from "chai";
import { assertTrust } from "../../../local/iam/assert-trust.ts";
import { policy, programOf, resource, role, roleArn, trusting } from "../support/program-of.ts";

const lambda = (name: string) =>
  resource("aws:lambda/function:Function", "hello", { inputs: { role: roleArn(name) }, outputs: { arn: "arn:hello" } });
const machine = (name: string) =>
  resource("aws:sfn/stateMachine:StateMachine", "flow", {
    inputs: { roleArn: roleArn(name) },
    outputs: { arn: "arn:flow" },
  });
const both = [
  role("for-lambda", { assumeRolePolicy: trusting("lambda.amazonaws.com") }),
  role("for-states", { assumeRolePolicy: trusting("states.amazonaws.com") }),
];

describe("assertTrust", () => {
  it("accepts functions and workflows whose service may assume their role", () => {
    expect(() => assertTrust(programOf(...both, lambda("for-lambda"), machine("for-states")))).to.not.throw();
  });

  it("names the resource whose role does not trust its service", () => {
    expect(() => assertTrust(programOf(...both, lambda("for-states")))).to.throw(
      `aws:lambda/function:Function "hello": the role ${roleArn("for-states")} cannot be assumed by lambda.amazonaws.com`,
    );
    expect(() => assertTrust(programOf(...both, machine("for-lambda")))).to.throw(
      `aws:sfn/stateMachine:StateMachine "flow": the role ${roleArn("for-lambda")} cannot be assumed by states.amazonaws.com`,
    );
    expect(() => assertTrust(programOf(lambda("nobody")))).to.throw(`the role ${roleArn("nobody")} does not exist`);
  });

  it("says for which resource of which account the service acts", () => {
    const trust = (StringEquals: Readonly<Record<string, string>>) =>
      role("for-lambda", {
        assumeRolePolicy: policy({
          Effect: "Allow",
          Principal: { Service: "lambda.amazonaws.com" },
          Action: "sts:AssumeRole",
          Condition: { StringEquals },
        }),
      });
    const accepting = (conditions: Readonly<Record<string, string>>) => () =>
      assertTrust(programOf(trust(conditions), lambda("for-lambda")));
    expect(accepting({ "aws:SourceAccount": "000000000000", "aws:SourceArn": "arn:hello" })).to.not.throw();
    expect(accepting({ "aws:SourceArn": "arn:other" })).to.throw("cannot be assumed");
    expect(accepting({ "aws:SourceAccount": "111111111111" })).to.throw("cannot be assumed");
  });
});
