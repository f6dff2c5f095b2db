import { development, openToEveryone, publicSubnets } from "./circumstances.ts";
import type { Suppression } from "./suppression.ts";

const throwAway = "A development stack is destroyed without ceremony; its users are nobody's.";
const insideOnly =
  "Plain HTTP without a certificate, for a first look: the load balancer is internal, its data is nobody's, and a warning says so.";
const noAuthentication =
  "There is no authentication yet (SECURITY.md says so): the API is private, and only allowedCidrs reach the load balancer.";
const xray = "X-Ray knows no resources: its actions are granted on * or not at all.";
const delivery = "Log delivery knows no resources: its actions are granted on * or not at all.";

/** Every violation that is accepted. One that accepts nothing fails a test. */
export const suppressions: ReadonlyArray<Suppression> = [
  { rule: "ELB.1", resource: "front-door-listener", where: development, reason: insideOnly },
  { rule: "ELB.18", resource: "front-door-listener", where: development, reason: insideOnly },
  { rule: "ELB.6", resource: "front-door-balancer", where: development, reason: throwAway },
  {
    rule: "ELB.16",
    resource: "front-door-balancer",
    where: development,
    reason: "A web ACL costs more than the rest of an idle development stack, which only its own network reaches.",
  },
  { rule: "DynamoDB.6", resource: "users-table", where: development, reason: throwAway },
  {
    rule: "AwsSolutions-EC23",
    resource: "network-from-0-0-0-0-0",
    where: openToEveryone,
    reason:
      "Somebody set internal: false and allowedCidrs to everybody: only the port of the listener is open, behind the web ACL.",
  },
  {
    rule: "EC2.15",
    resource: "network-vpc-*-load-balancer-*",
    where: publicSubnets,
    reason:
      "awsx makes public subnets so; nothing is started in them but the load balancer, which has its own addresses.",
  },
  {
    rule: "APIGateway.3",
    resource: "api-stage",
    reason:
      "A trace of API Gateway has the whole URL, and /user/{email} holds an address. Functions and workflows are traced, which see no URL.",
  },
  {
    rule: "APIGateway.2",
    resource: "api-stage",
    reason:
      "The API calls services of AWS under a role; there is no backend that a client certificate could be shown to.",
  },
  {
    rule: "APIGateway.4",
    resource: "api-stage",
    reason: "The web ACL is on the load balancer, where client addresses are seen, and nothing else reaches the stage.",
  },
  {
    rule: "AwsSolutions-APIG2",
    resource: "api-rest-api",
    reason: "A validator would answer without the list of violations; the functions validate everything (ASVS 2.2).",
  },
  { rule: "AwsSolutions-APIG4", resource: "api-rest-api", reason: noAuthentication },
  { rule: "AwsSolutions-IAM5", resource: "*-policy", finding: /^allows (?:xray:\w+(?:, )?)+ on \*$/, reason: xray },
  {
    rule: "AwsSolutions-IAM5",
    resource: "*-policy",
    finding: /^allows logs:CreateLogStream, logs:PutLogEvents on arn:aws:logs:[\w-]+:\d+:log-group:[\w-]+:\*$/,
    reason: "The streams of one log group; Lambda makes up their names.",
  },
  {
    rule: "AwsSolutions-IAM5",
    resource: "*-policy",
    finding:
      /^allows (?:logs:(?:\w+LogDelivery|ListLogDeliveries|\w+ResourcePolic(?:y|ies)|DescribeLogGroups)(?:, )?)+ on \*$/,
    reason: delivery,
  },
  {
    rule: "AwsSolutions-IAM5",
    resource: "*-policy",
    finding: /^allows lambda:InvokeFunction on arn:aws:lambda:[\w-]+:\d+:function:[\w-]+:\*$/,
    reason: "The versions of one function: after a rollback an older version of the workflow calls older ones.",
  },
  {
    rule: "AwsSolutions-IAM5",
    resource: "gateway-logging-policy",
    finding: /^allows (?:logs:\w+(?:, )?)+ on \*$/,
    reason: "The one role under which API Gateway logs for every API of the account; it names its own groups.",
  },
  {
    rule: "S3.9",
    resource: "*logs-bucket",
    reason:
      "It holds logs itself: a log of who reads logs would be a bucket with the same question. CloudTrail's data events answer it.",
  },
];
