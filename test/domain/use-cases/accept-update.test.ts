import { expect } from "chai";
import fc from "fast-check";
import { either as E, option as O, taskEither as TE } from "fp-ts";
import { UpdateUser } from "../../../domain/commands/update-user.ts";
import { preconditionRequired, unavailable, type Violation, wrongPassword } from "../../../domain/errors.ts";
import { acceptUpdate, type UpdateEnv } from "../../../domain/use-cases/accept-update.ts";
import { User } from "../../../domain/user.ts";
import { profile, user } from "../../support/arbitraries.ts";
import { fakeHashOf, fakePasswordHasher } from "../../support/fake-password-hasher.ts";
import { decoded } from "../../support/fixtures.ts";
import { shouldNotBeCalled } from "../../support/should-not-be-called.ts";

const present = "the-present-password";
const next = "mulberry-lantern-quartz-9";
type Request = Parameters<typeof acceptUpdate>[0];
const aRequest = (body: unknown, overrides: Partial<Request> = {}): Request => ({
  email: "ada@example.org",
  body,
  expected_revisions: E.right(undefined),
  operation_id: "req:1",
  ...overrides,
});
const stored = { registration_id: "req:0", password_hash: fakeHashOf(present) };
const anEnv = (overrides: Partial<UpdateEnv> = {}): UpdateEnv => ({
  users: { findCredential: shouldNotBeCalled },
  passwords: fakePasswordHasher(),
  blocklist: () => new Set(["password"]),
  password_min_length: 15,
  require_expected_revision: false,
  ...overrides,
});
const withAda = (overrides: Partial<UpdateEnv> = {}) =>
  anEnv({ users: { findCredential: () => TE.right(O.some(stored)) }, ...overrides });
const least = { email: "ada@example.org", profile: {}, operation_id: "req:1" };
const violationsOf = async (request: Request, env = anEnv()) => {
  const result = await acceptUpdate(request)(env)();
  return E.isLeft(result) && result.left._tag === "InvalidInput"
    ? result.left.violations.map(({ pointer, rule }) => `${pointer} ${rule}`)
    : result;
};

describe("acceptUpdate", () => {
  it("makes a command of the whole profile", async () => {
    const sent = { name: "Ada", attributes: { plan: "pro" } };
    expect(await acceptUpdate(aRequest(sent))(anEnv())()).to.deep.equal(E.right({ ...least, profile: sent }));
  });

  it("clears the profile with an empty object", async () => {
    expect(await acceptUpdate(aRequest({}))(anEnv())()).to.deep.equal(E.right(least));
  });

  it("canonicalises the address of the path", async () => {
    expect(await acceptUpdate(aRequest({}, { email: "Ada@Example.org" }))(anEnv())()).to.deep.equal(E.right(least));
  });

  for (const expected_revisions of ["*", [], ["a-1", "b-2"]] as const)
    it(`hands on the expected revisions ${JSON.stringify(expected_revisions)}`, async () => {
      const request = aRequest({}, { expected_revisions: E.right(expected_revisions) });
      expect(await acceptUpdate(request)(anEnv())()).to.deep.equal(E.right({ ...least, expected_revisions }));
    });

  it("ignores the read-only members that a client sends back", async () => {
    await fc.assert(
      fc.asyncProperty(user, profile, async (read, changed) => {
        const { id, email, email_verified, version, created_at, updated_at } = User.encode(read);
        const echoed = { id, email: email.toUpperCase(), email_verified, version, created_at, updated_at, ...changed };
        const result = await acceptUpdate(aRequest(echoed, { email }))(anEnv())();
        expect(result).to.deep.equal(E.right({ email, profile: changed, operation_id: "req:1" }));
      }),
    );
  });

  it("does not care what the read-only members say", async () => {
    const odd = { id: null, email_verified: "yes", version: -1, created_at: {}, updated_at: 0 };
    expect(await acceptUpdate(aRequest(odd))(anEnv())()).to.deep.equal(E.right(least));
  });

  describe("when rules are broken", () => {
    it("reports all of them, those of the path and of the headers too", async () => {
      const header: Violation = { pointer: "/headers/If-Match", rule: "entity-tag", detail: "must be a tag" };
      const sent = { password: "Password", picture: "http://example.org", nickname: "ada", zoneinfo: null };
      const request = aRequest(sent, { email: "ada", expected_revisions: E.left([header]) });
      expect(await violationsOf(request, anEnv({ require_expected_revision: true }))).to.deep.equal([
        "/email email",
        "/headers/If-Match entity-tag",
        "/password password-min-length",
        "/password password-common",
        "/picture https-url",
        "/nickname unknown-member",
        "/zoneinfo type",
        "/current_password required",
      ]);
    });

    it("refuses another address, and one that is none", async () => {
      expect(await violationsOf(aRequest({ email: "ida@example.org" }))).to.deep.equal(["/email same-address"]);
      expect(await violationsOf(aRequest({ email: "ada" }))).to.deep.equal(["/email email"]);
      expect(await violationsOf(aRequest({ email: null }))).to.deep.equal(["/email type"]);
    });

    it("says once that path and body have the same bad address", async () => {
      expect(await violationsOf(aRequest({ email: "ada" }, { email: "ada" }))).to.deep.equal(["/email email"]);
    });

    it("does not compare addresses when the path has none", async () => {
      const request = aRequest({ email: "ada@example.org" }, { email: "ada%2Fb@example" });
      expect(await violationsOf(request)).to.deep.equal(["/email email"]);
    });

    it("wants both passwords or none", async () => {
      expect(await acceptUpdate(aRequest({ password: next }))(anEnv())()).to.deep.equal(
        E.left({
          _tag: "InvalidInput",
          violations: [
            { pointer: "/current_password", rule: "required", detail: "is required to change the password" },
          ],
        }),
      );
      expect(await acceptUpdate(aRequest({ current_password: present }))(anEnv())()).to.deep.equal(
        E.left({
          _tag: "InvalidInput",
          violations: [
            { pointer: "/password", rule: "required", detail: "is required with current_password: the new password" },
          ],
        }),
      );
    });

    it("does not take null for a password", async () => {
      expect(await violationsOf(aRequest({ password: null, current_password: null }))).to.deep.equal([
        "/password type",
        "/current_password type",
      ]);
    });

    it("holds the new password to the policy, with the address of the path", async () => {
      const own = aRequest(
        { password: "Ada.Lovelace@example.org", current_password: present },
        { email: "ada.lovelace@example.org" },
      );
      expect(await violationsOf(own)).to.deep.equal(["/password password-own-name"]);
      const sequence = aRequest({ password: "1234567890123456", current_password: present });
      expect(await violationsOf(sequence)).to.deep.equal(["/password password-sequence"]);
    });

    it("refuses a present password that nobody can have", async () => {
      for (const impossible of ["", "x".repeat(257), "\uD800"])
        expect(await violationsOf(aRequest({ password: next, current_password: impossible }))).to.deep.equal([
          "/current_password password",
        ]);
    });

    it("refuses a body that is no object", async () => {
      expect(await violationsOf(aRequest([]))).to.deep.equal([" type"]);
    });
  });

  describe("in a stack that demands an expected revision", () => {
    const demanding = { require_expected_revision: true };

    it("says PreconditionRequired before it looks at a password", async () => {
      const request = aRequest({ password: next, current_password: "wrong" });
      expect(await acceptUpdate(request)(anEnv(demanding))()).to.deep.equal(E.left(preconditionRequired));
    });

    it("is content with any, or with a list that nothing can meet", async () => {
      for (const expected_revisions of ["*", []] as const) {
        const request = aRequest({}, { expected_revisions: E.right(expected_revisions) });
        expect(E.isRight(await acceptUpdate(request)(anEnv(demanding))())).to.equal(true);
      }
    });
  });

  describe("when the password changes", () => {
    const change = (current_password = present) => aRequest({ name: "Ada", password: next, current_password });

    it("hands on the verified hash and the new one, and no password", async () => {
      const result = await acceptUpdate(change())(withAda())();
      expect(result).to.deep.equal(
        E.right({
          ...least,
          profile: { name: "Ada" },
          password_change: { verified_hash: fakeHashOf(present), password_hash: fakeHashOf(next) },
        }),
      );
      if (E.isLeft(result)) throw new Error("refused");
      expect(JSON.stringify(result)).not.to.contain(next).and.not.to.contain(present);
      expect(decoded(UpdateUser, JSON.parse(JSON.stringify(result.right)))).to.deep.equal(result.right);
    });

    it("verifies a present password that today's policy would refuse", async () => {
      const old = { ...stored, password_hash: fakeHashOf("abc") };
      const env = anEnv({ users: { findCredential: () => TE.right(O.some(old)) } });
      expect(E.isRight(await acceptUpdate(change("abc"))(env)())).to.equal(true);
    });

    it("verifies the present password in NFC", async () => {
      const old = { ...stored, password_hash: fakeHashOf("älter als früher") };
      const env = anEnv({ users: { findCredential: () => TE.right(O.some(old)) } });
      expect(E.isRight(await acceptUpdate(change("a\u0308lter als fru\u0308her"))(env)())).to.equal(true);
    });

    it("says WrongPassword, and hashes nothing, when the present one is another", async () => {
      const passwords = fakePasswordHasher();
      for (const wrong of [`${present}?`, present.toUpperCase(), present.slice(0, -1)])
        expect(await acceptUpdate(change(wrong))(withAda({ passwords }))()).to.deep.equal(E.left(wrongPassword));
      expect(passwords.hashed).to.deep.equal([]);
    });

    it("leaves it to the next step to say that there is no such user", async () => {
      const passwords = fakePasswordHasher();
      const env = anEnv({ passwords, users: { findCredential: () => TE.right(O.none) } });
      expect(await acceptUpdate(change())(env)()).to.deep.equal(
        E.right({ ...least, profile: { name: "Ada" }, password_change: "no-such-user" }),
      );
      expect(passwords.hashed).to.deep.equal([]);
    });

    it("passes faults on", async () => {
      const fault = TE.left(unavailable("down"));
      const broken = [
        anEnv({ users: { findCredential: () => fault } }),
        withAda({ passwords: { hash: fakePasswordHasher().hash, verify: () => fault } }),
        withAda({ passwords: { hash: () => fault, verify: fakePasswordHasher().verify } }),
      ];
      for (const env of broken) expect(await acceptUpdate(change())(env)()).to.deep.equal(E.left(unavailable("down")));
    });
  });

  it("names the operation of the command", async () => {
    const result = await acceptUpdate(aRequest({}, { operation_id: "req:operation=7" }))(anEnv())();
    expect(result).to.deep.equal(E.right({ ...least, operation_id: "req:operation=7" }));
  });
});
