import { expect } from "chai";
import { functionSettings } from "../../../local/lambda/function-settings.ts";
import { roleArn } from "../support/program-of.ts";
import { aFunction, files, functionArn, lambdaWith, rejection } from "./support.ts";

describe("functionSettings", () => {
  it("reads what decides how an event runs", () => {
    const variables = { TABLE: "t" };
    const settings = functionSettings(
      aFunction("f", "", {
        ...{ memorySize: 512, timeout: 4, reservedConcurrentExecutions: 2, environment: { variables } },
        ...{ loggingConfig: { logFormat: "JSON", applicationLogLevel: "INFO", logGroup: "/mine" } },
        ...{ architectures: ["arm64"], tracingConfig: { mode: "Active" }, handler: "src/index.run" },
      }),
    );
    expect(settings).to.deep.equal({
      name: "f",
      version: "$LATEST",
      arn: functionArn("f"),
      roleArn: roleArn("f"),
      code: files({ "index.mjs": "" }),
      handler: { file: "src/index", exported: "run" },
      memory: 512,
      timeout: 4,
      environment: variables,
      reservedConcurrency: 2,
      logGroup: "/mine",
      logLevel: "INFO",
    });
  });

  it("takes Lambda's defaults for what the program does not say", () => {
    expect(functionSettings(aFunction("f", "", { timeout: undefined, reservedConcurrentExecutions: -1 }))).to.include({
      memory: 128,
      timeout: 3,
      reservedConcurrency: undefined,
      logGroup: "/aws/lambda/f",
      logLevel: undefined,
    });
  });

  for (const [what, inputs, message] of [
    ["another runtime", { runtime: "python3.13" }, 'runtime must be "nodejs24.x", and is "python3.13"'],
    ["no runtime, as for an image", { runtime: undefined }, 'runtime must be "nodejs24.x"'],
    ["a layer", { layers: ["arn:x"] }, 'does not know the property "layers"'],
    ["a network", { vpcConfig: {} }, 'does not know the property "vpcConfig"'],
    ["an image", { packageType: "Image" }, 'does not know the property "packageType"'],
    ["a typo", { memroySize: 1 }, 'does not know the property "memroySize"'],
    ["a typo inside a property", { environment: { varables: {} } }, 'the property "environment.varables"'],
    ["a handler without an export", { handler: "index" }, 'handler must be "file.export"'],
    ["a handler that leaves the folder", { handler: "../index.handler" }, 'handler must be "file.export"'],
    ["a timeout in words", { timeout: "4" }, "timeout must be a whole number"],
    ["too long a timeout", { timeout: 901 }, "timeout must be from 1 to 900, and is 901"],
    ["too little memory", { memorySize: 64 }, "memorySize must be from 128 to 10240, and is 64"],
    ["code from a bucket", { code: "s3" }, "code must be an archive of assets"],
    ["a zip file", { code: { kind: "archive-file", path: "/x.zip" } }, "code must be an archive of assets"],
    ["a variable of Lambda's own", { environment: { variables: { AWS_REGION: "x" } } }, "the variable AWS_REGION"],
    ["a variable that is no text", { environment: { variables: { TABLE: 1 } } }, "TABLE must be a string"],
    ["a role that is missing", { role: undefined }, "role must be a string"],
  ] as const)
    it(`throws on ${what}, naming function and property`, () => {
      expect(() => functionSettings(aFunction("f", "", inputs)))
        .to.throw(/^aws:lambda\/function:Function "f": /)
        .with.property("message")
        .that.includes(message);
    });

  for (const [what, code, message] of [
    ["leaves its folder", files({ "../../x.mjs": "" }), 'the entry "../../x.mjs" of code leaves its folder'],
    ["has another file inside", { kind: "archive", assets: { a: { kind: "archive-file", path: "/a.zip" } } }, "/a.zip"],
    ["lacks the handler's file", files({ "other.mjs": "" }), 'handler is in "index", and code has no such file'],
  ] as const)
    it(`is not the only guard: an archive that ${what} stops the start`, async () => {
      const error = await rejection(lambdaWith([aFunction("f", "", { code })]));
      expect(String(error)).to.include('aws:lambda/function:Function "f": ').and.to.include(message);
    });

  it("is not the only guard: two functions of one name stop the start", async () => {
    const error = await rejection(lambdaWith([aFunction("f", ""), aFunction("f", "")]));
    expect(String(error)).to.include('two are named "f"');
  });
});
