import { expect } from "chai";
import { responseHeaders } from "../../../local/elb/response-headers.ts";
import { resource } from "../support/program-of.ts";

const response = {
  status: 200,
  headers: [
    ["server", "awselb/2.0"],
    ["x-content-type-options", "other"],
    ["Set-Cookie", "a"],
    ["Set-Cookie", "b"],
  ],
  body: "x",
} as const;
const changed = (inputs: Readonly<Record<string, unknown>>) =>
  responseHeaders(resource("aws:lb/listener:Listener", "listener", { inputs }))(response);

describe("responseHeaders", () => {
  it("sets what the listener says, in place of what the target said", () => {
    const inputs = {
      routingHttpResponseStrictTransportSecurityHeaderValue: "max-age=1",
      routingHttpResponseXContentTypeOptionsHeaderValue: "nosniff",
    };
    expect(changed(inputs)).to.deep.equal({
      status: 200,
      body: "x",
      headers: [
        ["server", "awselb/2.0"],
        ["Set-Cookie", "a"],
        ["Set-Cookie", "b"],
        ["Strict-Transport-Security", "max-age=1"],
        ["X-Content-Type-Options", "nosniff"],
      ],
    });
  });

  it("takes Server away when the listener says so", () => {
    expect(changed({ routingHttpResponseServerEnabled: false }).headers).to.deep.equal(response.headers.slice(1));
    expect(changed({ routingHttpResponseServerEnabled: true })).to.deep.equal(response);
  });
});
