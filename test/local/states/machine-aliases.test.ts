import { expect } from "chai";
import { machineAliases } from "../../../local/states/machine-aliases.ts";
import type { Resource } from "../../../local/program.ts";
import { programOf, resource } from "../support/program-of.ts";
import { machineArn } from "./support.ts";

const version = `${machineArn}:1`;
const machine = resource("aws:sfn/stateMachine:StateMachine", "m", {
  outputs: { arn: machineArn, stateMachineVersionArn: version },
});
const alias = (routingConfigurations: ReadonlyArray<object>, inputs: Resource["inputs"] = {}): Resource =>
  resource("aws:sfn/alias:Alias", "m-live", {
    inputs: { name: "live", routingConfigurations, ...inputs },
    outputs: { arn: `${machineArn}:live` },
  });
const whole = [{ stateMachineVersionArn: version, weight: 100 }];

describe("machineAliases", () => {
  it("are the ARNs of versions and aliases, with their machine", () => {
    expect([...machineAliases(programOf(machine, alias(whole)))]).to.deep.equal([
      [version, machineArn],
      [`${machineArn}:live`, machineArn],
    ]);
  });

  const refused: ReadonlyArray<readonly [string, Resource, string]> = [
    [
      "a version that was not published",
      alias([{ stateMachineVersionArn: `${machineArn}:2`, weight: 100 }]),
      `there is no version ${machineArn}:2`,
    ],
    ["no version", alias([]), "must point to one version"],
    ["two versions", alias([...whole, ...whole]), "must point to one version"],
    [
      "half a version",
      alias([{ stateMachineVersionArn: version, weight: 50 }]),
      "must give its version the weight 100",
    ],
    ["what it does not know", alias(whole, { extra: 1 }), 'the laptop cloud does not know the property "extra"'],
  ];
  for (const [what, resourceWithIt, complaint] of refused)
    it(`refuse ${what}`, () => {
      expect(() => machineAliases(programOf(machine, resourceWithIt))).to.throw(
        `aws:sfn/alias:Alias "m-live": ${complaint}`,
      );
    });
});
