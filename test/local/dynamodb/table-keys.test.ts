import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { expect } from "chai";
import { tableKeys } from "../../../local/dynamodb/table-keys.ts";
import { makeAuthorizer } from "../../../local/iam/make-authorizer.ts";
import { policy, programOf, resource, role, roleArn, rolePolicy } from "../support/program-of.ts";
import { allow, aTable, managedDynamoDb, outcome } from "./support.ts";

type Statement = Readonly<Record<string, unknown>>;

const keyArn = "arn:aws:kms:eu-central-1:000000000000:key/1";
const account = { AWS: "arn:aws:iam::000000000000:root" };
const through = (service: string) => ({ StringEquals: { "kms:ViaService": `${service}.eu-central-1.amazonaws.com` } });
const delegating: Statement = { Effect: "Allow", Principal: account, Action: "kms:*", Resource: "*" };
const decrypt: Statement = {
  ...{ Effect: "Allow", Action: "kms:Decrypt", Resource: keyArn },
  Condition: through("dynamodb"),
};
const key = (...statements: ReadonlyArray<Statement>) =>
  resource("aws:kms/key:Key", "key", { inputs: { policy: policy(...statements) }, outputs: { arn: keyArn } });
const encrypted = aTable("things", { serverSideEncryption: { enabled: true, kmsKeyArn: keyArn } });

const mayDecrypt = (keyStatement: Statement, ...roleStatements: ReadonlyArray<Statement>): boolean => {
  const app = [role("app"), rolePolicy("p", "app", ...roleStatements)];
  const program = programOf(encrypted, key(keyStatement), ...app);
  return tableKeys(program, makeAuthorizer(program))("things", roleArn("app")).allowed;
};

describe("the key of a table", function () {
  this.timeout(30_000);
  const start = managedDynamoDb();
  const put = new PutCommand({ TableName: "things", Item: { id: "a" } });

  it("is asked for by whoever reads or writes", async () => {
    const { as, events } = await start([encrypted, key(delegating)], allow("dynamodb:PutItem"));
    expect(await outcome(as("app").send(put))).to.equal("AccessDeniedException");
    expect(events[0]?.message).to.match(/^KMS key access denied error: .*kms:Decrypt/);
  });

  it("opens for a role that may have it decrypted", async () => {
    const { as } = await start([encrypted, key(delegating)], allow("dynamodb:PutItem"), decrypt);
    expect(await outcome(as("app").send(put))).to.equal("done");
  });

  it("needs both the key's policy and the role's, through DynamoDB", () => {
    expect(mayDecrypt(delegating, decrypt)).to.equal(true);
    expect(mayDecrypt({ ...delegating, Condition: through("dynamodb") }, decrypt)).to.equal(true);
    expect(mayDecrypt({ ...delegating, Condition: through("s3") }, decrypt)).to.equal(false);
    expect(mayDecrypt(delegating, { ...decrypt, Condition: through("s3") })).to.equal(false);
    expect(mayDecrypt({ ...delegating, Action: "kms:PutKeyPolicy" }, decrypt)).to.equal(false);
  });

  it("needs the key's policy alone where that names the role", () => {
    expect(mayDecrypt({ ...delegating, Principal: { AWS: roleArn("app") } })).to.equal(true);
    expect(mayDecrypt({ ...delegating, Principal: { AWS: roleArn("other") } }, decrypt)).to.equal(false);
  });

  it("is nobody's business where AWS owns it", () => {
    const program = programOf(aTable("things"));
    const asked = tableKeys(program, makeAuthorizer(program));
    expect(asked("things", roleArn("app"))).to.deep.equal({ allowed: true });
  });

  it("has to be one of the program", () => {
    const program = programOf(encrypted);
    expect(() => tableKeys(program, makeAuthorizer(program))).to.throw(
      'aws:dynamodb/table:Table "things": its key arn:aws:kms:eu-central-1:000000000000:key/1 is not one of the program',
    );
  });
});
