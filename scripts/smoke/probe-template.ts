import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** CloudFormation stores inline code as index.js, which Node takes for CommonJS. */
const bundled = async (): Promise<string> => {
  const entry = fileURLToPath(new URL("./handler.ts", import.meta.url));
  const options = {
    bundle: true,
    minify: true,
    platform: "node",
    target: "node24",
    format: "cjs",
    write: false,
  } as const;
  const { outputFiles } = await build({ entryPoints: [entry], ...options });
  return outputFiles.map(({ text }) => text).join("");
};

/**
 * A CloudFormation template of the client step inside the VPC: a function that runs the checks, in the load balancer's
 * subnets, with a security group that lets it out to them and the role that a function in a VPC needs (network interfaces and its own log). CloudFormation,
 * because it waits for what has to be waited for, and takes everything away again with one command.
 */
export const probeTemplate = async (): Promise<object> => ({
  AWSTemplateFormatVersion: "2010-09-09",
  Description: "Checks a user-manager stack from inside its VPC; delete it when you have the report",
  Parameters: {
    Vpc: { Type: "AWS::EC2::VPC::Id", Description: "Stack output vpcId" },
    Subnets: { Type: "List<AWS::EC2::Subnet::Id>", Description: "Stack output subnetIds, separated by commas" },
  },
  Resources: {
    Group: {
      Type: "AWS::EC2::SecurityGroup",
      Properties: {
        GroupDescription: "The probe calls the load balancer",
        VpcId: { Ref: "Vpc" },
        SecurityGroupEgress: [80, 443].map((port) => ({
          IpProtocol: "tcp",
          FromPort: port,
          ToPort: port,
          CidrIp: "0.0.0.0/0",
          Description: "To the load balancer; there is no way out of the subnets",
        })),
      },
    },
    Role: {
      Type: "AWS::IAM::Role",
      Properties: {
        AssumeRolePolicyDocument: {
          Version: "2012-10-17",
          Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
        },
        ManagedPolicyArns: [
          { "Fn::Sub": "arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole" },
        ],
      },
    },
    Log: { Type: "AWS::Logs::LogGroup", Properties: { RetentionInDays: 1 } },
    Probe: {
      Type: "AWS::Lambda::Function",
      Properties: {
        FunctionName: { Ref: "AWS::StackName" },
        Description: "Smoke test of a user-manager stack",
        Runtime: "nodejs24.x",
        Architectures: ["arm64"],
        Handler: "index.handler",
        Timeout: 120,
        MemorySize: 256,
        Role: { "Fn::GetAtt": ["Role", "Arn"] },
        LoggingConfig: { LogGroup: { Ref: "Log" } },
        Code: { ZipFile: await bundled() },
        VpcConfig: { SecurityGroupIds: [{ Ref: "Group" }], SubnetIds: { Ref: "Subnets" } },
      },
    },
  },
});
