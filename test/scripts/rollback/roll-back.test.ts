import { expect } from "chai";
import type { Aws } from "../../../scripts/rollback/alias.ts";
import { functionAlias } from "../../../scripts/rollback/function-alias.ts";
import { movesTo, rollBack } from "../../../scripts/rollback/roll-back.ts";
import { versionAt } from "../../../scripts/rollback/version-at.ts";
import { workflowAlias } from "../../../scripts/rollback/workflow-alias.ts";

const functionArn = "arn:aws:lambda:eu-central-1:123456789012:function:get-user";
const machineArn = "arn:aws:states:eu-central-1:123456789012:stateMachine:update-user";

/** What the AWS CLI prints in an account where two deployments changed the workflow and the first alone the function. */
const account: Readonly<Record<string, unknown>> = {
  "list-versions-by-function": {
    Versions: [
      { Version: "$LATEST", LastModified: "2026-11-01T10:00:00.000+0000" },
      { Version: "1", LastModified: "2026-11-01T10:00:00.000+0000" },
    ],
  },
  "get-alias": { FunctionVersion: "1" },
  "update-alias": {},
  "list-state-machine-versions": {
    stateMachineVersions: [
      { stateMachineVersionArn: `${machineArn}:10`, creationDate: "2026-11-03T10:00:00.000000+00:00" },
      { stateMachineVersionArn: `${machineArn}:9`, creationDate: 1_793_527_201.5 },
    ],
  },
  "describe-state-machine-alias": {
    routingConfiguration: [{ stateMachineVersionArn: `${machineArn}:10`, weight: 100 }],
  },
  "update-state-machine-alias": {},
};

describe("a rollback", () => {
  let called: ReadonlyArray<string>[];
  const aws: Aws = (args) => {
    called.push(args);
    return Promise.resolve(account[args[1] ?? ""]);
  };
  const aliases = () => [functionAlias(`${functionArn}:live`, aws), workflowAlias(`${machineArn}:live`, aws)];
  beforeEach(() => {
    called = [];
  });
  const between = new Date("2026-11-02T00:00:00Z");

  it("finds the newest version of a time, by number", () => {
    const at = (day: number) => new Date(Date.UTC(2026, 10, day));
    const versions = [2, 10, 9].map((number) => ({ number, published: at(number) }));
    expect([1, 2, 9, 30].map((day) => versionAt(versions, at(day))?.number)).to.deep.equal([undefined, 2, 9, 10]);
  });

  it("moves what was changed since, and leaves the rest", async () => {
    const lines: string[] = [];
    await rollBack(await movesTo(aliases(), between), (line) => lines.push(line));
    expect(lines).to.deep.equal([`${machineArn}:live: version 10 → 9, published 2026-11-01T10:00:01.500Z`]);
    expect(called.filter(([, command]) => command?.startsWith("update"))).to.deep.equal([
      [
        "stepfunctions",
        "update-state-machine-alias",
        "--state-machine-alias-arn",
        `${machineArn}:live`,
        "--routing-configuration",
        JSON.stringify([{ stateMachineVersionArn: `${machineArn}:9`, weight: 100 }]),
      ],
    ]);
  });

  it("moves a function's alias by its name", async () => {
    await functionAlias(`${functionArn}:live`, aws).moveTo(7);
    expect(called).to.deep.equal([
      ["lambda", "update-alias", "--function-name", functionArn, "--name", "live", "--function-version", "7"],
    ]);
  });

  it("moves nothing when one of the aliases had no version then", async () => {
    const error: unknown = await movesTo(aliases(), new Date("2026-10-01T00:00:00Z")).catch(
      (caught: unknown) => caught,
    );
    expect(error)
      .to.be.instanceOf(Error)
      .with.property("message", `${functionArn}:live had no version at 2026-10-01T00:00:00.000Z`);
    expect(called.some(([, command]) => command?.startsWith("update"))).to.equal(false);
  });

  it("has nothing to do after the last deployment", async () => {
    expect(await movesTo(aliases(), new Date("2026-11-04T00:00:00Z"))).to.deep.equal([]);
  });
});
