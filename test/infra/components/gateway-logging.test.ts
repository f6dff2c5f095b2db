import { expect } from "chai";
import { GatewayLogging } from "../../../infra/components/gateway-logging.ts";
import { declared, policyIn } from "../support/declared.ts";

describe("GatewayLogging", () => {
  it("gives API Gateway a role for its logs in this account and region, and leaves it there for other stacks", async () => {
    const { tree, inputs, retained } = await declared(() => new GatewayLogging("gateway-logging"));
    expect(tree).to.deep.equal([
      "aws:apigateway/account:Account gateway-logging-account < gateway-logging",
      "aws:iam/role:Role gateway-logging-role < gateway-logging",
      "aws:iam/rolePolicy:RolePolicy gateway-logging-policy < gateway-logging",
      "user-manager:aws:GatewayLogging gateway-logging < user-manager-test",
    ]);
    expect(retained).to.have.members(["gateway-logging-account", "gateway-logging-role", "gateway-logging-policy"]);
    expect(inputs("gateway-logging-account")).to.deep.equal({
      cloudwatchRoleArn: "arn:aws:iam::123456789012:role/gateway-logging-role",
    });
    expect(policyIn(inputs("gateway-logging-policy"))).to.deep.equal({
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "WriteGatewayLogs",
          Effect: "Allow",
          Action: [
            "logs:CreateLogGroup",
            "logs:CreateLogStream",
            "logs:DescribeLogGroups",
            "logs:DescribeLogStreams",
            "logs:PutLogEvents",
            "logs:GetLogEvents",
            "logs:FilterLogEvents",
          ],
          Resource: "*",
        },
      ],
    });
  });
});
