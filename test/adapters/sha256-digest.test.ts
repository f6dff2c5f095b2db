import { expect } from "chai";
import { sha256Digest } from "../../adapters/sha256-digest.ts";

describe("sha256Digest", () => {
  it("is SHA-256 in base64url", () => {
    // FIPS 180-2, appendix B.1
    expect(sha256Digest("abc")).to.equal("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
  });

  it("takes the text as UTF-8", () => {
    expect(sha256Digest("é")).to.equal(sha256Digest("\u00e9")).and.not.to.equal(sha256Digest("e\u0301"));
  });
});
