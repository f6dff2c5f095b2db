import { expect } from "chai";
import fc from "fast-check";
import * as t from "io-ts";
import { Email } from "../../../domain/email.ts";
import { Version } from "../../../domain/version.ts";
import { closedObject } from "../../../domain/validation/closed-object.ts";
import { outcomeOf, refuses } from "../../support/codec-table.ts";

const Contact = closedObject("Contact", { email: Email, version: Version }, { note: t.string });
const unknownMember = { rule: "unknown-member", detail: "is not known here; known are email, version, note" };
const good = { email: "ada@example.org", version: 1 };

describe("a closed object", () => {
  it("is decoded member by member", () => {
    expect(outcomeOf(Contact, { version: 1, email: "Ada@Example.org" })).to.deep.equal(good);
    expect(outcomeOf(Contact, { ...good, note: "" })).to.deep.equal({ ...good, note: "" });
  });

  it("is encoded member by member", () => {
    const Dated = closedObject(
      "Dated",
      {},
      {
        on: new t.Type<Date, string>(
          "D",
          (u): u is Date => u instanceof Date,
          t.failure,
          (d) => d.toISOString(),
        ),
      },
    );
    expect(Dated.encode({ on: new Date(0) })).to.deep.equal({ on: "1970-01-01T00:00:00.000Z" });
  });

  refuses(Contact, { rule: "type", detail: "must be an object" }, [
    ["null", null],
    ["a list", [good]],
    ["a text", JSON.stringify(good)],
    ["a number", 0],
  ]);

  it("reports missing, wrong and unknown members at once", () => {
    expect(outcomeOf(Contact, { version: "1", note: null, "a/b": 1 })).to.deep.equal([
      { pointer: "/email", rule: "required", detail: "is required" },
      { pointer: "/version", rule: "type", detail: "must be Version" },
      { pointer: "/note", rule: "type", detail: "must be string" },
      { pointer: "/a~1b", ...unknownMember },
    ]);
  });

  it("does not take null for absent", () => {
    expect(outcomeOf(Contact, { ...good, note: null })).to.deep.equal([
      { pointer: "/note", rule: "type", detail: "must be string" },
    ]);
  });

  it("takes undefined for absent", () => {
    expect(outcomeOf(Contact, { ...good, note: undefined })).to.deep.equal(good);
    expect(outcomeOf(Contact, { ...good, email: undefined })).to.deep.equal([
      { pointer: "/email", rule: "required", detail: "is required" },
    ]);
  });

  for (const name of ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", ""])
    it(`refuses a member that is called "${name}" by its pointer`, () => {
      const input: unknown = JSON.parse(`{"email":"ada@example.org","version":1,"${name}":{"note":"x"}}`);
      expect(outcomeOf(Contact, input)).to.deep.equal([{ pointer: `/${name}`, ...unknownMember }]);
      expect(Contact.is(input)).to.equal(false);
    });

  it("does not find members on a prototype", () => {
    expect(outcomeOf(Contact, Object.create(good))).to.deep.equal([
      { pointer: "/email", rule: "required", detail: "is required" },
      { pointer: "/version", rule: "required", detail: "is required" },
    ]);
    expect(Contact.is(Object.create(good))).to.equal(false);
  });

  it("is one only with all its members in canonical form", () => {
    expect(Contact.is(good)).to.equal(true);
    expect(Contact.is({ ...good, email: "Ada@example.org" })).to.equal(false);
    expect(Contact.is({ email: "ada@example.org" })).to.equal(false);
    expect(Contact.is({ ...good, more: 1 })).to.equal(false);
    expect(Contact.is(null)).to.equal(false);
  });

  it("reports exactly the unknown members, whatever their names", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 20 }), (names) => {
        const strangers = names.filter((name) => !["email", "version", "note"].includes(name));
        const input = { ...Object.fromEntries(strangers.map((name) => [name, 1])), ...good };
        const outcome = outcomeOf(Contact, input);
        expect(Array.isArray(outcome) ? outcome.length : 0).to.equal(strangers.length);
      }),
    );
  });
});
