import { expect } from "chai";
import { redact } from "../../../lambdas/runtime/redact.ts";

describe("redact", () => {
  it("takes addresses out of foreign text", () => {
    expect(redact('bad value "ada@example.com" at /v1/user/ada%40example.com')).to.equal(
      'bad value "[address]" at [address]',
    );
  });

  it("takes hashes out of foreign text", () => {
    expect(redact("got $argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA instead")).to.equal("got [hash] instead");
  });

  it("leaves other text alone, up to a thousand characters", () => {
    expect(redact("AccessDenied: dynamodb:PutItem")).to.equal("AccessDenied: dynamodb:PutItem");
    expect(redact("x".repeat(5000))).to.have.lengthOf(1000);
  });
});
