import { expect } from "chai";
import { aDocument, echo } from "../support/documents.ts";
import { headerOf, serve } from "../support/serve.ts";

describe("the ids of a request", () => {
  const { send } = serve(aDocument({ "/a": { get: echo("$context.requestId $context.extendedRequestId") } }));

  it("are made anew for each, and are on the answer", async () => {
    const [first, second] = await Promise.all([send("GET", "/v1/a"), send("GET", "/v1/a")]);
    expect(headerOf(first, "x-amzn-RequestId")).to.match(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(headerOf(first, "x-amz-apigw-id")).to.match(/^[A-Za-z0-9+/]{15}=$/);
    expect(first.body).to.equal(
      `${headerOf(first, "x-amzn-RequestId") ?? ""} ${headerOf(first, "x-amz-apigw-id") ?? ""}`,
    );
    expect(first.body).to.not.equal(second.body);
  });

  it("are, for the request id, what the client chose", async () => {
    const answer = await send("GET", "/v1/a", {
      headers: [
        ["X-Amzn-RequestId", `mine "'\\`],
        ["x-amz-apigw-id", "mine"],
      ],
    });
    expect(headerOf(answer, "x-amzn-RequestId")).to.equal(`mine "'\\`);
    expect(answer.body).to.match(/^mine "'\\ /);
    expect(headerOf(answer, "x-amz-apigw-id")).to.not.equal("mine");
  });

  it("are made by the gateway when the client's is empty", async () => {
    expect(
      headerOf(await send("GET", "/v1/a", { headers: [["x-amzn-requestid", ""]] }), "x-amzn-RequestId"),
    ).to.have.length(36);
  });

  it("are on gateway responses as well", async () => {
    const answer = await send("GET", "/v1/none");
    expect(answer.status).to.equal(403);
    expect(headerOf(answer, "x-amzn-RequestId")).to.have.length(36);
    expect(headerOf(answer, "x-amz-apigw-id")).to.have.length(16);
  });
});
