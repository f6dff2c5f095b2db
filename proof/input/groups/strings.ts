import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { itemsOf } from "../../../local/members.ts";
import { userPath } from "../../../test/e2e/support/client.ts";
import { type Case, refused, type Verdict, withJson } from "../case.ts";
import type { Draw } from "../make-draw.ts";
import type { Group } from "../group.ts";
import { characters, injections, lengths } from "../hostile-texts.ts";

const naughty = (): ReadonlyArray<string> =>
  itemsOf(JSON.parse(readFileSync(new URL("../../corpora/naughty-strings.json", import.meta.url), "utf8"))).map(String);

const pieces = [...Object.values(injections).flat(), ...characters];

/** Hostile pieces side by side, and any code units. */
const drawn = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 5 }).map((some) => some.join("")),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
);

const countOf = (text: string): number => Array.from(text).length;
const isControl = (character: string): boolean => character < " " || (character >= "\u007f" && character <= "\u009f");

/** The rules of names and attributes, written down a second time. */
const isName = (text: string): boolean =>
  text !== "" && countOf(text) <= 200 && text.isWellFormed() && !Array.from(text).some(isControl);
const isAttributeName = (text: string): boolean =>
  text !== "" &&
  countOf(text) <= 64 &&
  text.isWellFormed() &&
  !["__proto__", "constructor", "prototype"].includes(text);
const fits = (attributes: object): boolean => Buffer.byteLength(JSON.stringify(attributes)) <= 8192;

const known = ["name", "given_name", "family_name", "picture", "locale", "zoneinfo", "phone_number", "attributes"];
const alsoKnown = [
  "id",
  "email",
  "email_verified",
  "version",
  "created_at",
  "updated_at",
  "password",
  "current_password",
];

const pointer = (name: string): string => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;

/** One member of its own name, which a literal would not give `__proto__`. */
const only = (name: string, value: unknown): Readonly<Record<string, unknown>> => Object.fromEntries([[name, value]]);

/** The text in every field, as a value and as a name. */
const everywhere =
  (ada: string) =>
  (text: string): ReadonlyArray<Case> => {
    const put = (what: string, value: Readonly<Record<string, unknown>>, verdict: Verdict): Case => ({
      what: `${what} ${JSON.stringify(text.slice(0, 60))}`,
      email: ada,
      sent: withJson("PUT", userPath(ada), value),
      verdict,
    });
    const invalid = (at: string) => refused("invalid-input", at);
    const stored = (profile: Readonly<Record<string, unknown>>): Verdict => ({ is: "stored", profile });
    const names = { name: text, given_name: text, family_name: text };
    const value = { attributes: { a: text } };
    const name = { attributes: only(text, "a") };
    const keepsValue = text.isWellFormed() && fits(value.attributes);
    const keepsName = isAttributeName(text) && fits(name.attributes);
    return [
      ...Object.entries(
        isName(text)
          ? { name: names }
          : Object.fromEntries(Object.entries(names).map(([one]) => [one, only(one, text)])),
      ).map(([one, body]) => put(`the ${one}`, body, isName(text) ? stored(body) : invalid(`/${one}`))),
      put(
        "the attribute",
        value,
        keepsValue ? stored(value) : invalid(text.isWellFormed() ? "/attributes" : "/attributes/a"),
      ),
      put("the attribute's name", name, keepsName ? stored(name) : invalid(`/attributes${pointer(text)}`)),
      ...["picture", "locale", "zoneinfo", "phone_number"].map((field) =>
        put(`the ${field}`, only(field, text), { is: "stored or refused", profile: only(field, text) }),
      ),
      ...([...known, ...alsoKnown].includes(text) ? [] : [put("the member", only(text, "x"), invalid(pointer(text)))]),
      put(
        "the present password",
        { password: "mulberry lantern quartz 10", current_password: text },
        refused(["wrong-password", "invalid-input"]),
      ),
    ];
  };

const draws = (draw: Draw): ReadonlyArray<string> => [
  "x\ud800",
  ...draw.some(naughty(), 3),
  ...draw.some(Object.values(injections).flat(), 5),
  ...draw.some(characters, 3),
  ...draw.some(lengths, 2),
  ...draw.sample(drawn, 3, 220),
];

/** Naughty, hostile and drawn texts in every field of a profile: kept code unit by code unit, or refused. */
export const strings: Group = {
  name: "strings",
  cases: ({ ada }, draw) => [...new Set(draws(draw))].flatMap(everywhere(ada)),
};
