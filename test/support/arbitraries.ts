import fc from "fast-check";
import { Email } from "../../domain/email.ts";
import { Profile } from "../../domain/profile.ts";
import { type Timestamp, timestamp } from "../../domain/timestamp.ts";
import { User } from "../../domain/user.ts";
import { UserId } from "../../domain/user-id.ts";
import { decoded } from "./fixtures.ts";

const letters = "abcdefghijklmnopqrstuvwxyz";
const lettersAndDigits = `${letters}0123456789`;
const textOf = (alphabet: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet.split("")), minLength, maxLength });

const atom = textOf(`${lettersAndDigits}!#$%&'*+-=?^_\`{|}~`, 1, 12);
const label = fc
  .tuple(textOf(lettersAndDigits, 1, 8), textOf(`${lettersAndDigits}-`, 0, 8), textOf(lettersAndDigits, 1, 8))
  .map((parts) => parts.join(""));

/** An address as somebody could type it: in any case. */
export const addressText: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(atom, { minLength: 1, maxLength: 4 }),
    fc.array(label, { minLength: 1, maxLength: 3 }),
    textOf(letters, 2, 10),
    fc.infiniteStream(fc.boolean()),
  )
  .map(([local, labels, top, upper]) =>
    Array.from(`${local.join(".")}@${[...labels, top].join(".")}`, (character) =>
      upper.next().value === true ? character.toUpperCase() : character,
    ).join(""),
  );

export const email: fc.Arbitrary<Email> = addressText.map((text) => decoded(Email, text));

export const userId: fc.Arbitrary<UserId> = fc.uuid({ version: 7 }).map((text) => decoded(UserId, text));

const instant: fc.Arbitrary<Timestamp> = fc
  .date({ min: new Date("2000-01-01T00:00:00.000Z"), max: new Date("2199-12-31T23:59:59.999Z"), noInvalidDate: true })
  .map(timestamp);

const personName = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .filter((text) => !/\p{Cc}/u.test(text) && Array.from(text).length <= 200);

const attributeName = fc
  .string({ unit: "binary", minLength: 1, maxLength: 32 })
  .filter((name) => name.isWellFormed() && !["__proto__", "constructor", "prototype"].includes(name));

/** Numbers that neither JSON nor DynamoDB changes. */
const attributeNumber = fc.oneof(
  fc.maxSafeInteger(),
  fc.double({ min: -1e15, max: 1e15, noNaN: true }).filter((value) => Math.abs(value) >= 1e-130),
);

const attributeValue = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }).filter((text) => text.isWellFormed()),
  attributeNumber,
  fc.boolean(),
);

const fields = {
  name: personName,
  given_name: personName,
  family_name: personName,
  picture: fc
    .webUrl({ validSchemes: ["https"], withQueryParameters: true, withFragments: true })
    .filter((url) => url.length <= 2048),
  locale: fc.constantFrom("de", "en-GB", "zh-Hant-TW", "de-CH-1996", "sr-Latn-RS", "en-u-ca-gregory"),
  zoneinfo: fc.constantFrom("Europe/Berlin", "Europe/Kiev", "America/Argentina/Buenos_Aires", "Etc/GMT+5", "UTC"),
  phone_number: fc
    .tuple(fc.integer({ min: 1, max: 9 }), textOf("0123456789", 1, 14))
    .map(([first, rest]) => `+${first}${rest}`),
  attributes: fc.dictionary(attributeName, attributeValue, { maxKeys: 20, noNullPrototype: true }),
};

/** A profile as a client could send it: any of its fields absent. */
export const profileFields: fc.Arbitrary<object> = fc.record(fields, { requiredKeys: [] });

export const profile: fc.Arbitrary<Profile> = profileFields.map((sent) => decoded(Profile, sent));

export const user: fc.Arbitrary<User> = fc
  .record({
    id: userId,
    email,
    email_verified: fc.boolean(),
    profile,
    version: fc.integer({ min: 1 }),
    created_at: instant,
  })
  .chain(({ profile: sent, ...control }) =>
    instant.map((updated_at) => decoded(User, { ...control, ...sent, updated_at })),
  );
