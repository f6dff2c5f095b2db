import { expect } from "chai";
import fc from "fast-check";
import { either as E, option as O, taskEither as TE } from "fp-ts";
import { RegisterUser } from "../../../domain/commands/register-user.ts";
import { idempotencyKeyReused, invalidInput, unavailable, type Violation } from "../../../domain/errors.ts";
import { acceptRegistration, type RegistrationEnv } from "../../../domain/use-cases/accept-registration.ts";
import { email, profile } from "../../support/arbitraries.ts";
import { fakeHashOf, fakePasswordHasher } from "../../support/fake-password-hasher.ts";
import { decoded } from "../../support/fixtures.ts";
import { shouldNotBeCalled } from "../../support/should-not-be-called.ts";

const password = "mulberry-lantern-quartz-9";
const body = { email: "Ada@Example.org", password, name: "Ada", attributes: { plan: "pro" } };
const withKey = (key: string, sent: unknown = body) => ({
  body: sent,
  idempotency_key: E.right(key),
  operation_id: "operation=1",
});
const withoutKey = (sent: unknown = body) => ({
  body: sent,
  idempotency_key: E.right(undefined),
  operation_id: "operation=1",
});
const anEnv = (overrides: Partial<RegistrationEnv> = {}): RegistrationEnv => ({
  users: { findCredential: shouldNotBeCalled },
  passwords: fakePasswordHasher(),
  blocklist: () => new Set(["password"]),
  digest: (text) => `digest of ${text}`,
  password_min_length: 15,
  ...overrides,
});
const storing = (registration_id: string, stored = password) => ({
  findCredential: () => TE.right(O.some({ registration_id, password_hash: fakeHashOf(stored) })),
});
const command = {
  email: "ada@example.org",
  profile: { name: "Ada", attributes: { plan: "pro" } },
  password_hash: fakeHashOf(password),
  registration_id: "req:operation=1",
  fingerprint: 'digest of {"attributes":{"plan":"pro"},"email":"ada@example.org","name":"Ada"}',
};
const violationsOf = async (request: Parameters<typeof acceptRegistration>[0], env = anEnv()) => {
  const result = await acceptRegistration(request)(env)();
  return E.isLeft(result) && result.left._tag === "InvalidInput"
    ? result.left.violations.map(({ pointer, rule }) => `${pointer} ${rule}`)
    : result;
};

describe("acceptRegistration", () => {
  it("makes a command with a hash in the place of the password", async () => {
    expect(await acceptRegistration(withoutKey())(anEnv())()).to.deep.equal(E.right(command));
  });

  it("hashes what was typed, in NFC and with its case", async () => {
    const passwords = fakePasswordHasher();
    await acceptRegistration(withoutKey({ ...body, password: "Mu\u0308lberry-Lantern-9" }))(anEnv({ passwords }))();
    expect(passwords.hashed).to.deep.equal(["Mülberry-Lantern-9"]);
  });

  it("makes a command that the writer can read, and that has no trace of the password", async () => {
    await fc.assert(
      fc.asyncProperty(email, profile, async (address, sent) => {
        const result = await acceptRegistration(withoutKey({ ...sent, email: address, password }))(anEnv())();
        if (E.isLeft(result)) throw new Error(JSON.stringify(result.left));
        expect(decoded(RegisterUser, JSON.parse(JSON.stringify(result.right)))).to.deep.equal(result.right);
        expect(result.right.profile).to.deep.equal(sent);
        expect(JSON.stringify(result.right)).not.to.contain(password);
      }),
    );
  });

  it("has the same fingerprint for the same payload in another order, and without regard to the password", async () => {
    const turned = { attributes: { plan: "pro" }, name: "Ada", password: `${password}?`, email: "ada@example.org" };
    const results = await Promise.all(
      [body, turned, { ...body, name: "Ida" }].map((sent) => acceptRegistration(withoutKey(sent))(anEnv())()),
    );
    const [one, other, different] = results.map((result) => (E.isRight(result) ? result.right.fingerprint : "refused"));
    expect(other).to.equal(one);
    expect(different).not.to.equal(one);
  });

  it("does nothing before it is run", () => {
    acceptRegistration(withKey("abc"))(
      anEnv({
        blocklist: shouldNotBeCalled,
        digest: shouldNotBeCalled,
        passwords: { hash: shouldNotBeCalled, verify: shouldNotBeCalled },
      }),
    );
  });

  describe("when rules are broken", () => {
    it("reports all of them, those of the headers too, and hashes nothing", async () => {
      const passwords = fakePasswordHasher();
      const header: Violation = { pointer: "/headers/Idempotency-Key", rule: "idempotency-key", detail: "must be one" };
      const sent = { email: "nope", password: "Password", locale: "??", role: "admin", name: null };
      const request = { ...withoutKey(sent), idempotency_key: E.left([header]) };
      expect(await violationsOf(request, anEnv({ passwords }))).to.deep.equal([
        "/headers/Idempotency-Key idempotency-key",
        "/email email",
        "/password password-min-length",
        "/password password-common",
        "/locale locale",
        "/role unknown-member",
        "/name type",
      ]);
      expect(passwords.hashed).to.deep.equal([]);
    });

    it("gives the whole violation", async () => {
      expect(await acceptRegistration(withoutKey({ ...body, role: "admin" }))(anEnv())()).to.deep.equal(
        E.left(
          invalidInput([
            {
              pointer: "/role",
              rule: "unknown-member",
              detail:
                "is not known here; known are email, password, name, given_name, family_name, picture, locale, zoneinfo, phone_number, attributes",
            },
          ]),
        ),
      );
    });

    it("asks for what is missing", async () => {
      expect(await violationsOf(withoutKey({}))).to.deep.equal(["/email required", "/password required"]);
    });

    it("refuses a body that is no object", async () => {
      for (const sent of [null, [], "{}", 1]) expect(await violationsOf(withoutKey(sent))).to.deep.equal([" type"]);
    });

    for (const member of ["id", "version", "email_verified", "created_at", "password_hash", "__proto__", "constructor"])
      it(`does not let a client set ${member}`, async () => {
        const sent: unknown = JSON.parse(JSON.stringify(body).replace("{", `{"${member}":1,`));
        expect(await violationsOf(withoutKey(sent))).to.deep.equal([`/${member} unknown-member`]);
      });

    it("does not accept the registering address as the password, in any case", async () => {
      const address = "Ada.Lovelace@example.org";
      for (const own of [address, address.toUpperCase(), "ada.lovelace@example.org"])
        expect(await violationsOf(withoutKey({ email: address, password: own }))).to.deep.equal([
          "/password password-own-name",
        ]);
    });

    it("obeys the stack's minimum", async () => {
      const short = withoutKey({ ...body, password: "lantern9" });
      expect(E.isRight(await acceptRegistration(short)(anEnv({ password_min_length: 8 }))())).to.equal(true);
      expect(await violationsOf(short)).to.deep.equal(["/password password-min-length"]);
    });

    it("does not look into the store", async () => {
      expect(await violationsOf(withKey("abc", { ...body, email: "nope" }))).to.deep.equal(["/email email"]);
    });
  });

  describe("when a key is sent", () => {
    const keyed = { ...command, registration_id: "key:abc" };

    it("names the registration after the key", async () => {
      const env = anEnv({ users: { findCredential: () => TE.right(O.none) } });
      expect(await acceptRegistration(withKey("abc"))(env)()).to.deep.equal(E.right(keyed));
    });

    it("hashes anew when somebody else registered at the address", async () => {
      const passwords = fakePasswordHasher();
      for (const other of ["key:xyz", "req:abc", "abc", "key:ABC"]) {
        const env = anEnv({ passwords, users: storing(other, "another password") });
        expect(await acceptRegistration(withKey("abc"))(env)()).to.deep.equal(E.right(keyed));
      }
      expect(passwords.hashed).to.have.length(4);
    });

    it("takes the stored hash for a replay, and hashes nothing", async () => {
      const passwords = fakePasswordHasher();
      const env = anEnv({ passwords, users: storing("key:abc") });
      expect(await acceptRegistration(withKey("abc"))(env)()).to.deep.equal(E.right(keyed));
      expect(passwords.hashed).to.deep.equal([]);
    });

    it("says IdempotencyKeyReused when the password is another", async () => {
      const env = anEnv({ users: storing("key:abc", `${password}?`) });
      expect(await acceptRegistration(withKey("abc"))(env)()).to.deep.equal(E.left(idempotencyKeyReused));
    });

    it("looks at the canonical address", async () => {
      const asked: Array<string> = [];
      const findCredential = (address: string) => (asked.push(address), TE.right(O.none));
      await acceptRegistration(withKey("abc"))(anEnv({ users: { findCredential } }))();
      expect(asked).to.deep.equal(["ada@example.org"]);
    });
  });

  it("passes faults on", async () => {
    const fault = TE.left(unavailable("down"));
    const broken = { hash: () => fault, verify: () => fault };
    const cases: ReadonlyArray<readonly [Parameters<typeof acceptRegistration>[0], Partial<RegistrationEnv>]> = [
      [withoutKey(), { passwords: broken }],
      [withKey("abc"), { users: { findCredential: () => fault } }],
      [withKey("abc"), { users: storing("key:abc"), passwords: broken }],
    ];
    for (const [request, overrides] of cases)
      expect(await acceptRegistration(request)(anEnv(overrides))()).to.deep.equal(E.left(unavailable("down")));
  });
});
