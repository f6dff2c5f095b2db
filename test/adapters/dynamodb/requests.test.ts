import { expect } from "chai";
import { aHash, aRegistration, aRemoval, aReplacement, version } from "../../contract/a-registration.ts";
import { type ProxiedUsers, startProxiedUsers } from "../../support/proxied-users.ts";
import { patience } from "../../support/users-table.ts";

const userAttributes =
  "#id, #email, #email_verified, #name, #given_name, #family_name, #picture, #locale, #zoneinfo, #phone_number, " +
  "#attributes, #version, #created_at, #updated_at, #schema_version";
const namesIn = (expressions: string): Record<string, string> =>
  Object.fromEntries((expressions.match(/#\w+/g) ?? []).map((name) => [name, name.slice(1)]));

describe("requests to DynamoDB", () => {
  let store: ProxiedUsers;
  beforeEach(async () => (store = await startProxiedUsers(undefined, patience)));
  afterEach(() => store.close());

  const read = (email: string, projection: string) => ({
    operation: "GetItem",
    body: {
      TableName: store.tableName,
      Key: { email: { S: email } },
      ConsistentRead: true,
      ProjectionExpression: projection,
      ExpressionAttributeNames: namesIn(projection),
    },
  });
  const registration = aRegistration({ says: { name: "Ada", attributes: { n: 1 } } });
  const { user, password_hash, registration_id, fingerprint } = registration;

  it("insert: one put on the condition that the address is free; its settling read is a registration's", async () => {
    await store.users.insert(registration)();
    await store.users.insert(registration)();
    const put = {
      operation: "PutItem",
      body: {
        TableName: store.tableName,
        Item: {
          id: { S: user.id },
          email: { S: user.email },
          email_verified: { BOOL: false },
          name: { S: "Ada" },
          attributes: { M: { n: { N: "1" } } },
          version: { N: "1" },
          created_at: { S: user.created_at },
          updated_at: { S: user.updated_at },
          password_hash: { S: password_hash },
          registration_id: { S: registration_id },
          fingerprint: { S: fingerprint },
          schema_version: { N: "1" },
        },
        ConditionExpression: "attribute_not_exists(#email)",
        ExpressionAttributeNames: { "#email": "email" },
      },
    };
    const settling = read(user.email, `${userAttributes}, #registration_id, #fingerprint`);
    expect(store.proxy.requests).to.deep.equal([put, put, settling]);
  });

  it("reads: consistent, each with its own projection, the hash in one alone", async () => {
    const { find, findRegistration, findCredential, findRevision } = store.users;
    for (const each of [find, findRegistration, findCredential, findRevision]) await each(user.email)();
    expect(store.proxy.requests).to.deep.equal([
      read(user.email, userAttributes),
      read(user.email, `${userAttributes}, #registration_id, #fingerprint`),
      read(user.email, "#email, #password_hash, #registration_id"),
      read(user.email, "#email, #id, #version"),
    ]);
  });

  it("replace: one update that sets, removes, counts and answers UPDATED_NEW; its settling read has no hash", async () => {
    const replacement = aReplacement(user, {
      says: { given_name: "Grace", locale: "en" },
      expected_version: version(3),
      password_change: { verified_hash: password_hash, password_hash: aHash() },
    });
    await store.users.replace(replacement)();
    const update =
      "SET #given_name = :given_name, #locale = :locale, #updated_at = :updated_at, #operation_id = :operation_id, " +
      "#password_hash = :password_hash, #version = #version + :one " +
      "REMOVE #name, #family_name, #picture, #zoneinfo, #phone_number, #attributes";
    const condition =
      "#id = :id AND NOT (#operation_id = :operation_id) AND #version = :expected_version AND " +
      "#password_hash = :expected_password_hash";
    expect(store.proxy.requests).to.deep.equal([
      {
        operation: "UpdateItem",
        body: {
          TableName: store.tableName,
          Key: { email: { S: user.email } },
          UpdateExpression: update,
          ConditionExpression: condition,
          ExpressionAttributeNames: namesIn(`${update} ${condition}`),
          ExpressionAttributeValues: {
            ":id": { S: user.id },
            ":one": { N: "1" },
            ":given_name": { S: "Grace" },
            ":locale": { S: "en" },
            ":updated_at": { S: replacement.updated_at },
            ":operation_id": { S: replacement.operation_id },
            ":password_hash": { S: replacement.password_change?.password_hash },
            ":expected_version": { N: "3" },
            ":expected_password_hash": { S: password_hash },
          },
          ReturnValues: "UPDATED_NEW",
        },
      },
      read(user.email, `${userAttributes}, #operation_id`),
    ]);
  });

  it("replace: the id alone is demanded, besides another operation, when nothing is expected", async () => {
    await store.users.replace(aReplacement(user))();
    expect(store.proxy.requests[0]?.body).to.deep.include({
      ConditionExpression: "#id = :id AND NOT (#operation_id = :operation_id)",
    });
  });

  it("remove: one delete of this account; its settling read is a revision's", async () => {
    await store.users.remove(aRemoval(user, { expected_version: version(3) }))();
    expect(store.proxy.requests).to.deep.equal([
      {
        operation: "DeleteItem",
        body: {
          TableName: store.tableName,
          Key: { email: { S: user.email } },
          ConditionExpression: "#id = :id AND #version = :version",
          ExpressionAttributeNames: { "#id": "id", "#version": "version" },
          ExpressionAttributeValues: { ":id": { S: user.id }, ":version": { N: "3" } },
        },
      },
      read(user.email, "#email, #id, #version"),
    ]);
  });

  it("share one connection, kept alive", async () => {
    for (const { email } of [user, aRegistration().user, aRegistration().user]) await store.users.find(email)();
    expect(store.proxy.connections()).to.equal(1);
  });
});
