import { expect } from "chai";
import fc from "fast-check";
import { Email } from "../../domain/email.ts";
import { Profile } from "../../domain/profile.ts";
import { timestamp } from "../../domain/timestamp.ts";
import { UserId } from "../../domain/user-id.ts";
import { newUser, profileOf, User } from "../../domain/user.ts";
import { email, profile, user, userId } from "../support/arbitraries.ts";
import { outcomeOf } from "../support/codec-table.ts";
import { aUser, decoded } from "../support/fixtures.ts";

const row = {
  id: "01900000-0000-7000-8000-000000000001",
  email: "ada@example.org",
  email_verified: false,
  name: "Ada",
  attributes: { plan: "pro" },
  version: 2,
  created_at: "2026-01-31T12:00:00.000Z",
  updated_at: "2026-02-01T12:00:00.000Z",
};

describe("User", () => {
  it("drops what a row has beside the user", () => {
    expect(
      outcomeOf(User, { ...row, password_hash: "$argon2id$", operation_id: "req:1", schema_version: 1 }),
    ).to.deep.equal(row);
  });

  it("encodes nothing but the user", () => {
    expect(User.encode({ ...decoded(User, row), ...{ password_hash: "$argon2id$" } })).to.deep.equal(row);
  });

  it("reports every attribute of a row that is missing or wrong", () => {
    const withoutId = { ...row, id: undefined };
    expect(outcomeOf(User, { ...withoutId, email: "Ada", email_verified: "no", locale: 1, version: 0 })).to.deep.equal([
      { pointer: "/id", rule: "required", detail: "is required" },
      {
        pointer: "/email",
        rule: "email",
        detail: "must be an e-mail address in ASCII such as ada@example.org, without quotes, spaces or slashes",
      },
      { pointer: "/email_verified", rule: "type", detail: "must be boolean" },
      { pointer: "/locale", rule: "type", detail: "must be a string" },
      { pointer: "/version", rule: "type", detail: "must be Version" },
    ]);
  });

  it("comes back from JSON as it was", () => {
    fc.assert(
      fc.property(user, (stored) => {
        expect(decoded(User, JSON.parse(JSON.stringify(User.encode(stored))))).to.deep.equal(stored);
      }),
    );
  });
});

describe("newUser", () => {
  const registered_at = timestamp(new Date("2026-01-31T12:00:00.000Z"));

  it("is unverified, at version 1, and as old as its last change", () => {
    const spec = {
      id: decoded(UserId, row.id),
      email: decoded(Email, row.email),
      profile: decoded(Profile, { name: "Ada" }),
      registered_at,
    };
    expect(newUser(spec)).to.deep.equal({
      id: row.id,
      email: row.email,
      email_verified: false,
      name: "Ada",
      version: 1,
      created_at: registered_at,
      updated_at: registered_at,
    });
  });

  it("is a user whose profile is the one that was sent", () => {
    fc.assert(
      fc.property(userId, email, profile, (id, address, sent) => {
        const made = newUser({ id, email: address, profile: sent, registered_at });
        expect(decoded(User, made)).to.deep.equal(made);
        expect(profileOf(made)).to.deep.equal(sent);
      }),
    );
  });
});

describe("profileOf", () => {
  it("has only what a PUT replaces", () => {
    expect(profileOf(aUser(row))).to.deep.equal({ name: "Ada", attributes: { plan: "pro" } });
  });
});
