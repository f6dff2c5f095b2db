import { dynamoUserRepository } from "../../adapters/dynamodb/user-repository.ts";
import { patientTable } from "../support/users-table.ts";
import { userRepositoryContract } from "./user-repository.contract.ts";

/** Set by `npm run test:dynamodb-local`, which starts AWS's own DynamoDB Local; a plain `npm test` needs no Java. */
const endpoint = process.env.DYNAMODB_LOCAL_URL;

if (endpoint !== undefined)
  userRepositoryContract("AWS's DynamoDB Local", async () => {
    return dynamoUserRepository(await patientTable(endpoint));
  });
