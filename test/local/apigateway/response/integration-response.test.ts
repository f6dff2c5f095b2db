import { expect } from "chai";
import { aDocument, mock, operation } from "../support/documents.ts";
import { serve } from "../support/serve.ts";

describe("the choice of an integration response", () => {
  it("is a 500 when none matches and none is the default", async () => {
    const { send, log } = serve(
      aDocument({ "/a": { get: operation({ ...mock, responses: { "4..": { statusCode: "200" } } }) } }),
    );
    expect((await send("GET", "/v1/a")).status).to.equal(500);
    expect(log[0]?.message).to.equal("no integration response matches and none is the default");
  });

  it("takes the first that matches, before the default", async () => {
    const responses = { default: { statusCode: "200" }, "20.": { statusCode: "201" }, "200": { statusCode: "202" } };
    // JavaScript puts names that look like numbers first; so does the document when it is written.
    const { send } = serve(
      aDocument({ "/a": { get: operation({ ...mock, responses }, { "200": [], "201": [], "202": [] }) } }),
    );
    expect((await send("GET", "/v1/a")).status).to.equal(202);
  });
});
