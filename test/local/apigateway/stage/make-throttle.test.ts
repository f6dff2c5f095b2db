import { expect } from "chai";
import { aDocument, echo } from "../support/documents.ts";
import { methodSettings } from "../support/programs.ts";
import { headerOf, jsonOf, serve } from "../support/serve.ts";

const document = aDocument({ "/a": { get: echo("a") }, "/user/{email}": { get: echo("user"), put: echo("put") } });

describe("a throttle", () => {
  const throttled = (methodPath: string, settings: object) => {
    let time = 0;
    const served = serve(document, {
      resources: [methodSettings({ methodPath, settings })],
      now: () => new Date(time),
    });
    return { ...served, wait: (milliseconds: number) => (time += milliseconds) };
  };
  const statuses = async (
    send: (method: string, target: string) => Promise<{ status: number }>,
    ...requests: ReadonlyArray<readonly [string, string]>
  ) => {
    const seen: number[] = [];
    for (const [method, target] of requests) seen.push((await send(method, target)).status);
    return seen;
  };
  const a = ["GET", "/v1/a"] as const;

  it("lets a burst pass, then the rate", async () => {
    const { send, wait } = throttled("*/*", { throttlingBurstLimit: 2, throttlingRateLimit: 1 });
    expect(await statuses(send, a, a, a)).to.deep.equal([200, 200, 429]);
    wait(999);
    expect(await statuses(send, a)).to.deep.equal([429]);
    wait(1001);
    expect(await statuses(send, a, a, a)).to.deep.equal([200, 200, 429]);
    wait(60_000);
    expect(await statuses(send, a, a, a)).to.deep.equal([200, 200, 429]);
  });

  it("answers in AWS's words", async () => {
    const { send } = throttled("*/*", { throttlingBurstLimit: 0, throttlingRateLimit: 0 });
    const answer = await send(...a);
    expect(jsonOf(answer)).to.deep.equal({ message: "Too Many Requests" });
    expect(headerOf(answer, "x-amzn-ErrorType")).to.equal("TooManyRequestsException");
  });

  it("for the whole stage holds for each method by itself", async () => {
    const { send } = throttled("*/*", { throttlingBurstLimit: 1, throttlingRateLimit: 1 });
    const requests = [a, ["GET", "/v1/user/x"], ["PUT", "/v1/user/x"], ["GET", "/v1/user/y"]] as const;
    expect(await statuses(send, ...requests)).to.deep.equal([200, 200, 200, 429]);
  });

  it("for one method leaves the others alone", async () => {
    const { send } = throttled("user~1{email}/GET", { throttlingBurstLimit: 0, throttlingRateLimit: 0 });
    expect(await statuses(send, ["GET", "/v1/user/x"], ["PUT", "/v1/user/x"], a)).to.deep.equal([429, 200, 200]);
  });

  it("is not there without settings, or with -1", async () => {
    const { send } = throttled("*/*", { metricsEnabled: true, throttlingBurstLimit: -1, throttlingRateLimit: -1 });
    expect(await statuses(send, a, a, a)).to.deep.equal([200, 200, 200]);
  });

  it("of another stage is none of ours", async () => {
    const settings = { throttlingBurstLimit: 0, throttlingRateLimit: 0 };
    const { send } = serve(document, { resources: [methodSettings({ methodPath: "*/*", settings, stageName: "v2" })] });
    expect((await send(...a)).status).to.equal(200);
  });
});
