import { readFileSync } from "node:fs";
import { expect } from "chai";
import { parse } from "yaml";
import { itemsOf, type Members, membersOf } from "../../local/members.ts";

const template = membersOf(parse(readFileSync("bootstrap/state-and-roles.yaml", "utf8")));
const resources = membersOf(template["Resources"]);
const resource = (name: string) => membersOf(resources[name]);
const properties = (name: string) => membersOf(resource(name)["Properties"]);

const roles = Object.keys(resources).filter((name) => resource(name)["Type"] === "AWS::IAM::Role");
const trustOf = (role: string): Members =>
  membersOf(itemsOf(membersOf(properties(role)["AssumeRolePolicyDocument"])["Statement"])[0]);
const managedOf = (role: string) =>
  itemsOf(properties(role)["ManagedPolicyArns"]).map((arn) => String(membersOf(arn)["Fn::Sub"]).split("/").at(-1));
const statementsOf = (role: string) =>
  itemsOf(properties(role)["Policies"]).flatMap((policy) =>
    itemsOf(membersOf(membersOf(policy)["PolicyDocument"])["Statement"]).map(membersOf),
  );
const subjectOf = (role: string) => {
  const { StringEquals } = membersOf(trustOf(role)["Condition"]);
  const { "token.actions.githubusercontent.com:sub": subject, ...others } = membersOf(StringEquals);
  expect(others, role).to.deep.equal({ "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" });
  return membersOf(subject)["Fn::Sub"];
};
const stateObjects = { "Fn::Sub": "${StateBucket.Arn}/.pulumi/*" };

describe("the bootstrap template", () => {
  it("keeps the state: private, encrypted, in versions, over TLS alone, and longer than its stack", () => {
    expect(properties("StateBucket")).to.deep.include({
      VersioningConfiguration: { Status: "Enabled" },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    expect(JSON.stringify(properties("StateBucket")))
      .to.include("AES256")
      .and.to.include("BucketOwnerEnforced");
    expect(JSON.stringify(properties("StateBucketPolicy"))).to.include('"aws:SecureTransport":"false"');
    for (const kept of ["StateBucket", "SecretsKey"])
      expect(resource(kept)).to.include({ DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
    expect(properties("SecretsKey")["EnableKeyRotation"]).to.equal(true);
  });

  it("lets each role be taken by the runs of GitHub that it is for, and by nobody else", () => {
    for (const role of roles)
      expect(trustOf(role)).to.deep.include({
        Effect: "Allow",
        Action: "sts:AssumeRoleWithWebIdentity",
        Principal: {
          Federated: {
            "Fn::Sub": "arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com",
          },
        },
      });
    expect(Object.fromEntries(roles.map((role) => [role, subjectOf(role)]))).to.deep.equal({
      PreviewRole: "${Subject}:pull_request",
      DriftRole: "${Subject}:ref:refs/heads/main",
      DevRole: "${Subject}:environment:dev",
      ProdRole: "${Subject}:environment:prod",
    });
  });

  it("shows a pull request the state, and of AWS only the zones", () => {
    expect(managedOf("PreviewRole")).to.deep.equal([]);
    expect(statementsOf("PreviewRole")).to.deep.equal([
      { Effect: "Allow", Action: "s3:ListBucket", Resource: { "Fn::GetAtt": ["StateBucket", "Arn"] } },
      { Effect: "Allow", Action: "s3:GetObject", Resource: stateObjects },
      { Effect: "Allow", Action: "kms:Decrypt", Resource: { "Fn::GetAtt": ["SecretsKey", "Arn"] } },
      { Effect: "Allow", Action: "ec2:DescribeAvailabilityZones", Resource: "*" },
    ]);
  });

  it("lets the search for drift read what is configured, but no user, no log and no other object", () => {
    expect(managedOf("DriftRole")).to.deep.equal(["ReadOnlyAccess"]);
    const [key, users, objects] = statementsOf("DriftRole");
    expect(key).to.deep.include({ Effect: "Allow", Action: "kms:Decrypt" });
    expect(users).to.deep.include({ Effect: "Deny", Resource: "*" });
    expect(users?.["Action"]).to.include.members([
      "dynamodb:GetItem",
      "dynamodb:BatchGetItem",
      "dynamodb:Query",
      "dynamodb:Scan",
      "dynamodb:PartiQLSelect",
      "logs:GetLogEvents",
      "logs:FilterLogEvents",
      "logs:StartQuery",
    ]);
    expect(objects).to.deep.include({ Effect: "Deny", NotResource: stateObjects });
  });

  it("makes roles only for a repository, and GitHub's provider only where there is none", () => {
    for (const role of roles) expect(resource(role)["Condition"]).to.equal("HasSubject");
    expect(resource("GitHub")["Condition"]).to.equal("MakesProvider");
  });
});
