import { type PolicyDocument, policyDocument } from "./policy-document.ts";

type Topic = { readonly topicArn: string; readonly accountId: string; readonly region: string };

/**
 * Who may publish to the topic of alarms: CloudWatch, for alarms of this account (SNS developer guide: example cases,
 * CloudWatch alarms), and nobody without TLS.
 */
export const alarmTopicPolicy = ({ topicArn, accountId, region }: Topic): PolicyDocument =>
  policyDocument(
    {
      Sid: "RefusePlainHttp",
      Effect: "Deny",
      Principal: "*",
      Action: "sns:Publish",
      Resource: topicArn,
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
    {
      Sid: "PublishAlarms",
      Effect: "Allow",
      Principal: { Service: "cloudwatch.amazonaws.com" },
      Action: "sns:Publish",
      Resource: topicArn,
      Condition: {
        StringEquals: { "aws:SourceAccount": accountId },
        ArnLike: { "aws:SourceArn": `arn:aws:cloudwatch:${region}:${accountId}:alarm:*` },
      },
    },
  );
