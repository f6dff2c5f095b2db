import { expect } from "chai";
import { invocables } from "../../../local/lambda/invocable.ts";
import type { Resource } from "../../../local/program.ts";
import { programOf, resource } from "../support/program-of.ts";
import { functionArn } from "./support.ts";

const arn = functionArn("greet");
const greet = (version: string): Resource =>
  resource("aws:lambda/function:Function", "greet", { outputs: { name: "greet", arn, version } });
const alias = (inputs: Resource["inputs"]): Resource =>
  resource("aws:lambda/alias:Alias", "greet-live", {
    inputs: { name: "live", functionName: "greet", functionVersion: "1", ...inputs },
    outputs: { arn: `${arn}:live` },
  });

describe("invocables", () => {
  it("are a function, its versions and its aliases, with the version that runs", () => {
    expect([...invocables(programOf(greet("1"), alias({})))]).to.deep.equal([
      [arn, { functionArn: arn, version: "$LATEST" }],
      [`${arn}:$LATEST`, { functionArn: arn, version: "$LATEST" }],
      [`${arn}:1`, { functionArn: arn, version: "1" }],
      [`${arn}:live`, { functionArn: arn, version: "1" }],
    ]);
  });

  it("know an alias by the function's ARN, too", () => {
    expect(invocables(programOf(greet("1"), alias({ functionName: arn }))).get(`${arn}:live`)).to.deep.equal({
      functionArn: arn,
      version: "1",
    });
  });

  for (const [what, version, inputs, complaint] of [
    ["an alias of a version that was not published", "$LATEST", {}, "greet has no version 1"],
    ["an alias of no function", "1", { functionName: "other" }, "the program declares no function other"],
    [
      "an alias that divides traffic",
      "1",
      { routingConfig: { additionalVersionWeights: { 2: 0.1 } } },
      'the laptop cloud does not know the property "routingConfig"',
    ],
  ] as const)
    it(`refuse ${what}`, () => {
      expect(() => invocables(programOf(greet(version), alias(inputs)))).to.throw(
        `aws:lambda/alias:Alias "greet-live": ${complaint}`,
      );
    });
});
