import { viaDynamoDb } from "./key-statements.ts";
import { type PolicyDocument, policyDocument } from "./policy-document.ts";

/** What administers a key without using it. No CreateGrant: it would lend the use to anybody. */
const administration = [
  "kms:CreateAlias",
  "kms:DeleteAlias",
  "kms:UpdateAlias",
  "kms:DescribeKey",
  "kms:UpdateKeyDescription",
  "kms:EnableKey",
  "kms:DisableKey",
  "kms:EnableKeyRotation",
  "kms:DisableKeyRotation",
  "kms:GetKeyRotationStatus",
  "kms:RotateKeyOnDemand",
  "kms:ListKeyRotations",
  "kms:GetKeyPolicy",
  "kms:PutKeyPolicy",
  "kms:ListKeyPolicies",
  "kms:ListGrants",
  "kms:RevokeGrant",
  "kms:ListResourceTags",
  "kms:TagResource",
  "kms:UntagResource",
  "kms:ScheduleKeyDeletion",
  "kms:CancelKeyDeletion",
];

/** What DynamoDB does with a table's key (DynamoDB developer guide: customer managed key policy, "at a minimum"). */
const use = [
  "kms:Encrypt",
  "kms:Decrypt",
  "kms:ReEncrypt*",
  "kms:GenerateDataKey*",
  "kms:CreateGrant",
  "kms:DescribeKey",
];

type Place = { readonly region: string; readonly accountId: string };

/**
 * The policy of the key that encrypts the users. The account's IAM decides who administers it and who uses it, but use is
 * possible through DynamoDB alone: no right in IAM, however wide, decrypts anything by itself.
 */
export const dataKeyPolicy = ({ region, accountId }: Place): PolicyDocument => {
  const account = { AWS: `arn:aws:iam::${accountId}:root` };
  return policyDocument(
    { Sid: "Administer", Effect: "Allow", Principal: account, Action: administration, Resource: "*" },
    {
      Sid: "UseThroughDynamoDb",
      Effect: "Allow",
      Principal: account,
      Action: use,
      Resource: "*",
      Condition: { StringEquals: { "kms:ViaService": viaDynamoDb(region), "kms:CallerAccount": accountId } },
    },
  );
};
