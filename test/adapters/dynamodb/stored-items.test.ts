import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { expect } from "chai";
import { either as E, option as O } from "fp-ts";
import { itemOf } from "../../../adapters/dynamodb/item-of.ts";
import { dynamoUserRepository } from "../../../adapters/dynamodb/user-repository.ts";
import type { UsersTable } from "../../../adapters/dynamodb/users-table.ts";
import type { UserRepository } from "../../../domain/ports/user-repository.ts";
import { aRegistration, aReplacement } from "../../contract/a-registration.ts";
import { startDynalite, type TestServer } from "../../support/dynalite-server.ts";
import { patientTable } from "../../support/users-table.ts";

/** What a read makes of an item that somebody edited by hand. */
describe("a stored item", () => {
  let server: TestServer;
  let table: UsersTable;
  let users: UserRepository;
  before(async () => {
    server = await startDynalite();
    table = await patientTable(server.url);
    users = dynamoUserRepository(table);
  });
  after(() => server.close());

  const stored = async (edit: Readonly<Record<string, unknown>>) => {
    const registration = aRegistration();
    const edited = Object.entries({ ...itemOf(registration), ...edit }).filter(([, value]) => value !== undefined);
    await table.client.send(new PutCommand({ TableName: table.tableName, Item: Object.fromEntries(edited) }));
    return registration;
  };
  const defectOf = (answer: E.Either<{ readonly _tag: string; readonly cause?: unknown }, unknown>): unknown =>
    E.isLeft(answer) && answer.left._tag === "Defect" ? String(answer.left.cause) : answer;

  it("may have attributes that this version does not know", async () => {
    const { user } = await stored({ nickname: "Countess" });
    expect(await users.find(user.email)()).to.deep.equal(E.right(O.some(user)));
  });

  for (const [what, edit, place] of [
    ["a version of text", { version: "one" }, "/version"],
    ["no id", { id: undefined }, "/id"],
    ["an illegal field", { phone_number: "secret 12345" }, "/phone_number"],
    ["the layout of another schema version", { schema_version: 2 }, "/schema_version"],
    ["no schema version", { schema_version: undefined }, "/schema_version"],
  ] as const)
    it(`is a Defect with ${what}, named without its value`, async () => {
      const { user } = await stored(edit);
      expect(defectOf(await users.find(user.email)())).to.equal(`Error: a stored item does not decode: ${place}`);
    });

  it("is a Defect to each reader by what that reader sees", async () => {
    const { user } = await stored({ password_hash: "plain", registration_id: 1, version: 0 });
    expect(defectOf(await users.findCredential(user.email)())).to.equal(
      "Error: a stored item does not decode: /password_hash, /registration_id",
    );
    expect(defectOf(await users.findRevision(user.email)())).to.equal("Error: a stored item does not decode: /version");
    expect(defectOf(await users.findRegistration(user.email)())).to.equal(
      "Error: a stored item does not decode: /version",
    );
  });

  it("is a Defect to an update that cannot count its version", async () => {
    const { user } = await stored({ version: "one" });
    const answer = await users.replace(aReplacement(user))();
    expect(E.isLeft(answer) && answer.left._tag).to.equal("Defect");
  });
});
