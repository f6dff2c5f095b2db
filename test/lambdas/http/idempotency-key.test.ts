import { expect } from "chai";
import { either as E } from "fp-ts";
import { idempotencyKey } from "../../../lambdas/http/idempotency-key.ts";

describe("idempotencyKey", () => {
  for (const key of ["a", "8e03978e-40d5-43dd-bc93-6894a57f9324", '"quoted"', "~".repeat(255)])
    it(`takes ${key.slice(0, 40)}`, () => {
      expect(idempotencyKey([key])).to.deep.equal(E.right(key));
    });

  it("is optional", () => {
    expect(idempotencyKey([])).to.deep.equal(E.right(undefined));
  });

  for (const [what, values] of [
    ["an empty key", [""]],
    ["256 characters", ["x".repeat(256)]],
    ["a space", ["a b"]],
    ["a control character", ["a\u0007"]],
    ["letters beyond ASCII", ["é"]],
    ["two fields", ["a", "a"]],
  ] as const)
    it(`refuses ${what}`, () => {
      expect(idempotencyKey(values)).to.deep.equal(
        E.left([
          {
            pointer: "/headers/Idempotency-Key",
            rule: "idempotency-key",
            detail: "must be sent once, with 1 to 255 visible ASCII characters",
          },
        ]),
      );
    });
});
