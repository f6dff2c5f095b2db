import { across, type Rule, violation } from "../rule.ts";

/** Types that say nothing which a rule could judge, or that only join two others. */
const plain = [
  "aws:acm/certificateValidation:CertificateValidation",
  "aws:apigateway/account:Account",
  "aws:cloudwatch/dashboard:Dashboard",
  "aws:cloudwatch/queryDefinition:QueryDefinition",
  "aws:ec2/internetGateway:InternetGateway",
  "aws:ec2/routeTable:RouteTable",
  "aws:ec2/routeTableAssociation:RouteTableAssociation",
  "aws:kms/alias:Alias",
  "aws:lb/targetGroupAttachment:TargetGroupAttachment",
  "aws:route53/record:Record",
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
  "aws:s3/bucketVersioning:BucketVersioning",
  "aws:sns/topicSubscription:TopicSubscription",
];

/** That a new kind of resource does not slip in unjudged. */
export const knownTypeRule = (rules: ReadonlyArray<Rule>): Rule => {
  const judged = new Set<string>([...plain, ...rules.flatMap(({ judges }) => judges)]);
  return across(
    [],
    {
      id: "own/known-type",
      title: "Every resource is of a type that a rule looks at, or that policy/rules/known-type-rule.ts lists as plain",
      source: "docs/adr/0009-own-policy-rules.md",
    },
    (resources) =>
      resources
        .filter(({ type }) => type.startsWith("aws:") && !judged.has(type))
        .map((one) => violation(one, `is of the type ${one.type}, which no rule knows`)),
  );
};
