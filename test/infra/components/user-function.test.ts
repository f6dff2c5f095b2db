import { expect } from "chai";
import { asset } from "@pulumi/pulumi";
import { liveAlias } from "../../../infra/components/live-alias.ts";
import { UserFunction } from "../../../infra/components/user-function.ts";
import type { FunctionName } from "../../../lambdas/contract/function-names.ts";
import { type Declared, declared, policyIn } from "../support/declared.ts";

const tableArn = "arn:aws:dynamodb:eu-central-1:123456789012:table/users";

type Special = { readonly reservedConcurrency?: number; readonly tableKeyArn?: string };

const userFunction = (name: FunctionName, { tableKeyArn, ...special }: Special = {}): Promise<Declared> =>
  declared(() =>
    liveAlias(
      name,
      new UserFunction(name, {
        code: new asset.AssetArchive({ "index.mjs": new asset.StringAsset("export const handler = 1") }),
        memorySize: 512,
        environment: { USERS_TABLE: "users" },
        tableArn,
        tableKeyArn,
        logRetentionDays: 7,
        ...special,
      }),
    ),
  );

const user = [
  ...["id", "email", "email_verified", "name", "given_name", "family_name", "picture", "locale", "zoneinfo"],
  ...["phone_number", "attributes", "version", "created_at", "updated_at"],
];

const read = (...attributes: ReadonlyArray<string>) => ({
  Sid: "ReadOwnAttributes",
  Effect: "Allow",
  Action: "dynamodb:GetItem",
  Resource: tableArn,
  Condition: {
    "ForAllValues:StringEquals": { "dynamodb:Attributes": attributes },
    StringEquals: { "dynamodb:Select": "SPECIFIC_ATTRIBUTES" },
  },
});

const write = (action: string, attributes: ReadonlyArray<string>, ...returnValues: ReadonlyArray<string>) => ({
  Sid: "Write",
  Effect: "Allow",
  Action: action,
  Resource: tableArn,
  Condition: {
    "ForAllValues:StringEquals": { "dynamodb:Attributes": attributes },
    StringEqualsIfExists: { "dynamodb:ReturnValues": returnValues },
  },
});

const item = [...user, "password_hash", "registration_id", "fingerprint", "operation_id", "schema_version"];

/** Every right on the table, by function: a wider one shows here. */
const rights: Readonly<Record<FunctionName, ReadonlyArray<object>>> = {
  "validate-user-input": [read("email", "password_hash", "registration_id")],
  "check-existing-user": [read(...user, "schema_version", "registration_id", "fingerprint")],
  "create-user-record": [
    read(...user, "schema_version", "registration_id", "fingerprint"),
    write("dynamodb:PutItem", item, "NONE"),
  ],
  "update-user-record": [
    read(...user, "schema_version", "operation_id"),
    write("dynamodb:UpdateItem", item, "NONE", "UPDATED_NEW"),
  ],
  "get-user": [read(...user, "schema_version")],
  "delete-user": [read("email", "id", "version"), write("dynamodb:DeleteItem", ["email", "id", "version"], "NONE")],
};

describe("UserFunction", () => {
  for (const [name, statements] of Object.entries(rights) as Array<[FunctionName, ReadonlyArray<object>]>)
    it(`gives ${name} exactly its rights`, async () => {
      const { inputs } = await userFunction(name);
      expect(policyIn(inputs(`${name}-policy`))).to.deep.equal({
        Version: "2012-10-17",
        Statement: [
          ...statements,
          {
            Sid: "WriteLogs",
            Effect: "Allow",
            Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
            Resource: `arn:aws:logs:eu-central-1:123456789012:log-group:${name}-logs:*`,
          },
          {
            Sid: "Trace",
            Effect: "Allow",
            Action: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"],
            Resource: "*",
          },
        ],
      });
    });

  it("is a function, its log group, and a role with one policy; an alias beside it where the API calls it", async () => {
    const { tree } = await userFunction("get-user");
    expect(tree).to.deep.equal([
      "aws:cloudwatch/logGroup:LogGroup get-user-logs < get-user",
      "aws:iam/role:Role get-user-role < get-user",
      "aws:iam/rolePolicy:RolePolicy get-user-policy < get-user",
      "aws:lambda/alias:Alias get-user-live < get-user",
      "aws:lambda/function:Function get-user-function < get-user",
      "user-manager:aws:UserFunction get-user < user-manager-test",
    ]);
  });

  it("may have the table's key decrypted by DynamoDB, where a customer owns the key", async () => {
    const tableKeyArn = "arn:aws:kms:eu-central-1:123456789012:key/k";
    const { inputs } = await userFunction("get-user", { tableKeyArn });
    expect(policyIn(inputs("get-user-policy")))
      .to.have.property("Statement")
      .that.deep.includes({
        Sid: "DecryptTable",
        Effect: "Allow",
        Action: "kms:Decrypt",
        Resource: tableKeyArn,
        Condition: { StringEquals: { "kms:ViaService": "dynamodb.eu-central-1.amazonaws.com" } },
      });
  });

  it("publishes a version with each deployment, to which its alias moves", async () => {
    const { inputs } = await userFunction("get-user");
    expect(inputs("get-user-function")).to.include({ publish: true });
    expect(inputs("get-user-live")).to.deep.equal({
      name: "live",
      functionName: "get-user-function",
      functionVersion: "1",
    });
  });

  it("lets Lambda alone assume the role", async () => {
    const { inputs } = await userFunction("get-user");
    expect(policyIn(inputs("get-user-role"), "assumeRolePolicy")).to.deep.equal({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
    });
    expect(inputs("get-user-policy")["role"]).to.equal("get-user-role");
  });

  it("runs the bundle on Node 24 and arm64, logs JSON to its own group, and is traced", async () => {
    const { inputs } = await userFunction("get-user");
    const { code, ...rest } = inputs("get-user-function");
    expect(code).to.deep.equal({
      kind: "archive",
      assets: { "index.mjs": { kind: "text", text: "export const handler = 1" } },
    });
    expect(rest).to.deep.equal({
      runtime: "nodejs24.x",
      architectures: ["arm64"],
      handler: "index.handler",
      role: "arn:aws:iam::123456789012:role/get-user-role",
      memorySize: 512,
      timeout: 4,
      reservedConcurrentExecutions: -1,
      environment: { variables: { USERS_TABLE: "users" } },
      loggingConfig: {
        logFormat: "JSON",
        applicationLogLevel: "INFO",
        systemLogLevel: "WARN",
        logGroup: "get-user-logs",
      },
      tracingConfig: { mode: "Active" },
      publish: true,
    });
    expect(inputs("get-user-logs")).to.deep.equal({ retentionInDays: 7 });
  });

  it("reserves executions when asked to", async () => {
    const { inputs } = await userFunction("validate-user-input", { reservedConcurrency: 5 });
    expect(inputs("validate-user-input-function")["reservedConcurrentExecutions"]).to.equal(5);
  });
});
