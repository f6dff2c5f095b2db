import { expect } from "chai";
import fc from "fast-check";
import { pathEmail } from "../../../lambdas/http/path-email.ts";

describe("pathEmail", () => {
  const cases: ReadonlyArray<readonly [what: string, email: string, path: string, decoded: string]> = [
    ["decodes what nobody has decoded", "ada%40example.com", "/v1/user/ada%40example.com", "ada@example.com"],
    ["leaves what the gateway decoded", "ada@example.com", "/v1/user/ada%40example.com", "ada@example.com"],
    ["takes a plain address as it is", "ada@example.com", "/v1/user/ada@example.com", "ada@example.com"],
    [
      "decodes a doubly encoded address once",
      "ada%2540example.com",
      "/v1/user/ada%2540example.com",
      "ada%40example.com",
    ],
    ["… also when the gateway did", "ada%40example.com", "/v1/user/ada%2540example.com", "ada%40example.com"],
    ["decodes before slashes at the end", "ada%40example.com", "/v1/user/ada%40example.com//", "ada@example.com"],
    ["keeps a plus sign", "ada+tag%40example.com", "/v1/user/ada+tag%40example.com", "ada+tag@example.com"],
    ["decodes an encoded plus sign", "ada%2Btag@example.com", "/v1/user/ada%2Btag@example.com", "ada+tag@example.com"],
    ["takes undecodable text for no address", "%ff@example.com", "/v1/user/%ff@example.com", ""],
    ["takes a workflow's address, which comes without a path", "100%25@example.com", "", "100%25@example.com"],
  ];
  for (const [what, email, path, decoded] of cases)
    it(what, () => {
      expect(pathEmail({ email, path })).to.equal(decoded);
    });

  it("gives what the client encoded, whether or not the gateway decodes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        const path = `/v1/user/${encodeURIComponent(text)}`;
        fc.pre(text !== encodeURIComponent(text));
        expect(pathEmail({ email: encodeURIComponent(text), path })).to.equal(text);
        expect(pathEmail({ email: text, path })).to.equal(text);
      }),
    );
  });
});
