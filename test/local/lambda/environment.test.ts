import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "chai";
import { aFunction, functionArn, managedLambda, membersOf } from "./support.ts";

describe("what a function knows", function () {
  this.timeout(60_000);
  const start = managedLambda();

  it("tells a handler about its function and its event", async () => {
    const code = `export const handler = (event, context) =>
      ({ ...context, remaining: context.getRemainingTimeInMillis() });`;
    const { invoke } = await start([aFunction("context", code, { timeout: 7, memorySize: 256 })]);
    const [first, second] = [await invoke("context", {}), await invoke(functionArn("context"), {})];
    expect(first.payload).to.deep.include({
      functionName: "context",
      functionVersion: "$LATEST",
      invokedFunctionArn: functionArn("context"),
      memoryLimitInMB: "256",
      logGroupName: "/aws/lambda/context",
    });
    const { awsRequestId, remaining } = membersOf(first.payload);
    expect(awsRequestId).to.match(/^[0-9a-f-]{36}$/);
    expect(awsRequestId).to.not.equal(membersOf(second.payload)["awsRequestId"]);
    expect(remaining).to.be.within(1, 7000);
  });

  it("gives a handler its own environment and nothing of this process", async () => {
    const code = "export const handler = () => process.env;";
    const inputs = { environment: { variables: { TABLE: "t" } }, memorySize: 256 };
    const { invoke } = await start([aFunction("env", code, inputs), aFunction("other", code)]);
    const { payload } = await invoke("env", {});
    expect(payload).to.deep.include({
      TABLE: "t",
      AWS_REGION: "eu-central-1",
      AWS_LAMBDA_FUNCTION_NAME: "env",
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: "256",
      AWS_SECRET_ACCESS_KEY: "local",
      AWS_ENDPOINT_URL: "http://127.0.0.1:1",
      AWS_ENDPOINT_URL_DYNAMODB: "http://127.0.0.1:1",
    });
    expect(
      Object.keys(membersOf(payload)).filter((name) => !/^(?:AWS_|LAMBDA_|_HANDLER$|TABLE$)/.test(name)),
    ).to.deep.equal([]);
    const other = (await invoke("other", {})).payload;
    expect(other).to.not.have.property("TABLE");
    expect(membersOf(other)["AWS_ACCESS_KEY_ID"]).to.match(/^ASIA[0-9A-Z]{16}$/);
    expect(membersOf(other)["AWS_ACCESS_KEY_ID"]).to.not.equal(membersOf(payload)["AWS_ACCESS_KEY_ID"]);
  });

  it("keeps a change of the environment inside one sandbox", async () => {
    const code =
      "export const handler = () => { const was = process.env.LEFT; process.env.LEFT = 'x'; return was ?? 'clean'; };";
    const { invoke } = await start([aFunction("one", code), aFunction("two", code)]);
    await invoke("one", {});
    expect((await invoke("two", {})).payload).to.equal("clean");
    expect(process.env).to.not.have.property("LEFT");
  });

  it("does not include where the laptop cloud caches code", async () => {
    const script = new URL("./print-variable.ts", import.meta.url).pathname;
    const env = { ...process.env, NODE_COMPILE_CACHE: mkdtempSync(join(tmpdir(), "laptop-cache-")) };
    const { stdout } = await promisify(execFile)(process.execPath, [script, "NODE_COMPILE_CACHE"], { env });
    expect(stdout).to.equal("absent");
    expect(readdirSync(env.NODE_COMPILE_CACHE)).to.have.lengthOf(1);
    rmSync(env.NODE_COMPILE_CACHE, { recursive: true });
  });
});
