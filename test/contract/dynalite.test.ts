import { dynamoUserRepository } from "../../adapters/dynamodb/user-repository.ts";
import { startDynalite, type TestServer } from "../support/dynalite-server.ts";
import { patientTable } from "../support/users-table.ts";
import { userRepositoryContract } from "./user-repository.contract.ts";

describe("on dynalite", () => {
  let server: TestServer;
  after(() => server.close());

  userRepositoryContract("DynamoDB's protocol", async () => {
    server = await startDynalite();
    return dynamoUserRepository(await patientTable(server.url));
  });
});
