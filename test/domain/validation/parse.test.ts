import { expect } from "chai";
import { either as E } from "fp-ts";
import fc from "fast-check";
import * as t from "io-ts";
import { Email } from "../../../domain/email.ts";
import { Profile } from "../../../domain/profile.ts";
import { User } from "../../../domain/user.ts";
import { parse } from "../../../domain/validation/parse.ts";
import { outcomeOf } from "../../support/codec-table.ts";

const Nested = t.exact(
  t.intersection([
    t.type({ rows: t.array(t.strict({ "0": Email })) }),
    t.partial({ choice: t.union([t.type({ a: t.number, b: t.number }), t.type({ c: t.number })]) }),
  ]),
  "Nested",
);

describe("parse", () => {
  it("gives what the codec decodes", () => {
    expect(parse(Email)("Ada@example.org")).to.deep.equal(E.right("ada@example.org"));
  });

  it("says InvalidInput with all violations", () => {
    expect(parse(Email)(null)).to.deep.equal(
      E.left({ _tag: "InvalidInput", violations: [{ pointer: "", rule: "type", detail: "must be a string" }] }),
    );
  });

  it("points through lists and intersections, also at members that are called like a number", () => {
    expect(outcomeOf(Nested, { rows: [{ "0": "ada@example.org" }, { "0": "nope" }, {}] })).to.deep.equal([
      {
        pointer: "/rows/1/0",
        rule: "email",
        detail: "must be an e-mail address in ASCII such as ada@example.org, without quotes, spaces or slashes",
      },
      { pointer: "/rows/2/0", rule: "required", detail: "is required" },
    ]);
  });

  it("says of a union once what it must be", () => {
    expect(outcomeOf(Nested, { rows: [], choice: { a: "x" } })).to.deep.equal([
      { pointer: "/choice", rule: "type", detail: "must be ({ a: number, b: number } | { c: number })" },
    ]);
  });

  it("never repeats a value that it refuses", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("§", "¶", "÷"), minLength: 3 }), (canary) => {
        const nasty = {
          email: canary,
          name: `${canary}\u0000`,
          locale: canary,
          attributes: { a: [canary] },
          more: canary,
        };
        expect(
          JSON.stringify([outcomeOf(Profile, nasty), outcomeOf(User, nasty), outcomeOf(Email, canary)]),
        ).not.to.contain(canary);
      }),
    );
  });

  it("answers any JSON value, and names a member of it in each pointer", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const codec of [Profile, User, Email]) {
          const result = parse<unknown>(codec)(value);
          if (E.isLeft(result)) expect(result.left.violations).not.to.be.empty;
        }
      }),
    );
  });

  it("stands input of any depth", () => {
    const deep: unknown = JSON.parse(`${"[".repeat(16_000)}${"]".repeat(16_000)}`);
    expect(outcomeOf(Profile, { name: deep, attributes: deep, more: deep })).to.have.length(3);
  });
});
