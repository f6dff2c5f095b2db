import { expect } from "chai";
import { evaluated } from "../support/evaluated.ts";
import { type Role, rolesOf } from "./support/roles-of.ts";

const user =
  "id, email, email_verified, name, given_name, family_name, picture, locale, zoneinfo, phone_number, attributes, version, created_at, updated_at";
const item = `${user}, password_hash, registration_id, fingerprint, operation_id, schema_version`;

/** One item, and of it only what is named: an unnamed read would bring the hash. */
const read = (attributes: string) =>
  `dynamodb:GetItem on users-table if ForAllValues:StringEquals dynamodb:Attributes = ${attributes}; StringEquals dynamodb:Select = SPECIFIC_ATTRIBUTES`;
const write = (action: string, attributes: string, returned: string) =>
  `dynamodb:${action} on users-table if ForAllValues:StringEquals dynamodb:Attributes = ${attributes}; StringEqualsIfExists dynamodb:ReturnValues = ${returned}`;

const trace = "xray:PutTraceSegments, xray:PutTelemetryRecords on *";
const sample = "xray:GetSamplingRules, xray:GetSamplingTargets on *";
const deliverLogs =
  "logs:CreateLogDelivery, logs:GetLogDelivery, logs:UpdateLogDelivery, logs:DeleteLogDelivery, logs:ListLogDeliveries, logs:PutResourcePolicy, logs:DescribeResourcePolicies, logs:DescribeLogGroups on *";
const gatewayLogs =
  "logs:CreateLogGroup, logs:CreateLogStream, logs:DescribeLogGroups, logs:DescribeLogStreams, logs:PutLogEvents, logs:GetLogEvents, logs:FilterLogEvents on *";

/** Where `*` stands, because the service knows no resources for these actions, or makes up their names. */
const documentedExceptions = [trace, sample, deliverLogs, gatewayLogs];

const byService = (service: string) => `sts:AssumeRole by Service:${service}.amazonaws.com`;

type Roles = Readonly<Record<string, Role>>;

const functionRole = (name: string, ...onTable: ReadonlyArray<string>): Roles => ({
  [`${name}-role`]: {
    for: byService("lambda"),
    may: [...onTable, `logs:CreateLogStream, logs:PutLogEvents on ${name}-logs:*`, trace],
  },
});

/** The versions of its steps: after a rollback an older version of the workflow calls older ones. */
const workflowRole = (name: string, ...steps: ReadonlyArray<string>): Roles => ({
  [`${name}-role`]: {
    for: `${byService("states")} if StringEquals aws:SourceAccount = <account>; ArnLike aws:SourceArn = arn:aws:states:<region>:<account>:stateMachine:*`,
    may: [
      `lambda:InvokeFunction on ${steps.map((step) => `${step}-function:*`).join(", ")}`,
      deliverLogs,
      trace,
      sample,
    ],
  },
});

/** All rights that the program gives to anybody; `ofTable` are those that come with a customer's key. */
const roles = (...ofTable: ReadonlyArray<string>): Roles => ({
  ...functionRole("validate-user-input", read("email, password_hash, registration_id"), ...ofTable),
  ...functionRole("check-existing-user", read(`${user}, schema_version, registration_id, fingerprint`), ...ofTable),
  ...functionRole(
    "create-user-record",
    read(`${user}, schema_version, registration_id, fingerprint`),
    write("PutItem", item, "NONE"),
    ...ofTable,
  ),
  ...functionRole(
    "update-user-record",
    read(`${user}, schema_version, operation_id`),
    write("UpdateItem", item, "NONE, UPDATED_NEW"),
    ...ofTable,
  ),
  ...functionRole("get-user", read(`${user}, schema_version`), ...ofTable),
  ...functionRole(
    "delete-user",
    read("email, id, version"),
    write("DeleteItem", "email, id, version", "NONE"),
    ...ofTable,
  ),
  ...workflowRole("user-registration", "validate-user-input", "check-existing-user", "create-user-record"),
  ...workflowRole("update-user", "validate-user-input", "get-user", "update-user-record"),
  "api-role": {
    for: byService("apigateway"),
    may: [
      "states:StartSyncExecution on user-registration-machine, update-user-machine if StringEquals states:StateMachineQualifier = live",
      "lambda:InvokeFunction on get-user-live, delete-user-live",
    ],
  },
  "gateway-logging-role": { for: byService("apigateway"), may: [gatewayLogs] },
});

const stacks: Readonly<Record<string, Roles>> = {
  dev: roles(),
  prod: roles("kms:Decrypt on users-key if StringEquals kms:ViaService = dynamodb.<region>.amazonaws.com"),
};

/** A right without the streams of a log group and the versions of a function, which AWS makes up. */
const ofMadeUpNames = / on (?:[\w-]+-(?:logs|function):\*(?:, )?)+/;

describe("the roles", () => {
  for (const [stack, expected] of Object.entries(stacks))
    describe(`of ${stack}`, () => {
      let given: Roles;
      before(async () => {
        given = rolesOf(await evaluated(stack));
      });

      it("are these", () => {
        expect(Object.keys(given)).to.have.members(Object.keys(expected));
      });

      for (const [name, role] of Object.entries(expected))
        it(`let ${name} do exactly what it is for`, () => {
          expect(given[name]).to.deep.equal(role);
        });

      it("name every resource, but where the documentation says that there is none to name", () => {
        const rights = Object.values(given).flatMap(({ may }) => may);
        const open = rights.filter((right) => right.replace(ofMadeUpNames, "").includes("*"));
        expect(open.filter((right) => !documentedExceptions.includes(right))).to.deep.equal([]);
      });
    });
});
