import * as fc from "fast-check";
import { userPath } from "../../../test/e2e/support/client.ts";
import { type Case, refused, type Verdict, withJson } from "../case.ts";
import { type Group, password as usual } from "../group.ts";

const codePoints = (text: string): number => Array.from(text.normalize("NFC")).length;

/** Of one plane above the first: two code units each, so that whoever counts units is wrong by half. NFC takes some apart. */
const astral = fc
  .integer({ min: 0x10000, max: 0x1f9ff })
  .map((code) => String.fromCodePoint(code))
  .filter((text) => codePoints(text) === 1);
const scalar = fc.string({ unit: "binary", minLength: 1, maxLength: 1 }).filter((text) => text.isWellFormed());
const textOf = (unit: fc.Arbitrary<string>, length: number): fc.Arbitrary<string> =>
  fc.array(unit, { minLength: length, maxLength: length }).map((units) => units.join(""));

/** A letter and a mark that NFC makes one of. */
const twoMadeOne = fc.constantFrom("e\u0301", "a\u0308", "o\u0302", "n\u0303", "c\u0327", "u\u030a", "A\u030a");

/** Letters far apart, so that no other rule is broken by what tells of the length. */
const words = (length: number): string => "wjqhzmkvbxpdytgcr".repeat(20).slice(0, length);

const registration = (email: string, what: string, password: unknown, verdict: Verdict): Case => ({
  what: `${what} as password`,
  email,
  sent: withJson("POST", "/register", { email, password }),
  verdict,
});

/** Refused, and nobody is registered. */
const bad = (fresh: () => string): ReadonlyArray<Case> => {
  const at = refused("invalid-input", "/password");
  const texts: ReadonlyArray<readonly [what: string, value: unknown]> = [
    ["14 characters", words(14)],
    ["14 characters of two units each", "🦊🜚🝆🎹𐍈𝔎🧭🪁🛶𓀀𒀀🂡𐐷🦚"],
    ["15 that NFC makes 14", `${words(13)}e\u0301`],
    ["257 characters", words(257)],
    ["a lone high surrogate", `${words(20)}\ud800`],
    ["a lone low surrogate", `\udc00${words(20)}`],
    ["surrogates the wrong way round", `${words(20)}\udc00\ud800`],
    ["nothing", ""],
    ["15 spaces", " ".repeat(15)],
    ["20 NULs", "\u0000".repeat(20)],
    ["null", null],
    ["a number", 123456789012345],
    ["true", true],
    ["a list", [words(20)]],
    ["an object", { password: words(20) }],
    ["30,000 characters", words(17).repeat(1765)],
    ["marks without end", `${words(20)}${"\u0301".repeat(9000)}`],
    ["a common one", "passwordpassword"],
    ["a common one in letters of either case", "PassWordPassWord"],
    ["two common ones", "footballprincess"],
    ["a common one in capitals of full width", "ＰＡＳＳＷＯＲＤ"],
  ];
  const email = fresh();
  const own: ReadonlyArray<readonly [what: string, value: string]> = [
    ["its own address", email],
    ["its own address in capitals", email.toUpperCase()],
    ["what is before the @", email.split("@")[0] ?? ""],
  ];
  return [
    ...texts.map(([what, value]) => registration(fresh(), what, value, at)),
    ...own.map(([what, value]) => registration(email, what, value, at)),
  ];
};

/** One accepted password: it verifies in either form, and nothing but the whole of it does. */
const good = (email: string, what: string, password: string): ReadonlyArray<Case> => {
  const change = (how: string, current: string, next: string, verdict: Verdict): Case => ({
    what: `${what} as password, then ${how}`,
    email,
    sent: withJson("PUT", userPath(email), { password: next, current_password: current }),
    verdict,
  });
  const same = (text: string) => text.normalize("NFC") === password.normalize("NFC");
  const others = [
    ["without its end", Array.from(password).slice(0, -1).join("")],
    ["with another end", `${password}x`],
    ["up to its NUL", password.split("\u0000")[0] ?? ""],
    ["in lower case", password.toLowerCase()],
    ["in NFKC", password.normalize("NFKC")],
    ["with spaces trimmed", password.trim()],
  ].filter(([, text = ""]) => text !== "" && !same(text) && codePoints(text) <= 256);
  return [
    registration(email, what, password, { is: "stored", profile: {} }),
    ...others.map(([how = "", text = ""]) => change(how, text, usual, refused("wrong-password"))),
    change("in NFD", password.normalize("NFD"), usual, { is: "stored", profile: {} }),
    change("the old one again", password, usual, refused("wrong-password")),
  ];
};

const edges: ReadonlyArray<readonly [what: string, password: string]> = [
  ["exactly 15 characters", words(15)],
  ["exactly 256 characters", words(256)],
  ["a NUL within", "mulberry\u0000lantern quartz"],
  ["spaces around", "  mulberry lantern quartz  "],
  ["line breaks", "mulberry\r\nlantern\nquartz \u2028"],
  ["quotes and dollars", "'\"\\$input.body #set($x=1) ${7*7}"],
  ["compatibility forms", "ﬁﬂ ﬃ mulberry № ２ ℌ lantern"],
];

/** Passwords: what counts is code points after NFC; what is kept verifies whole, and only whole. */
export const passwords: Group = {
  name: "passwords",
  cases: ({ fresh }, draw) => [
    ...bad(fresh),
    ...draw.some(edges, 1).flatMap(([what, text]) => good(fresh(), what, text)),
    ...draw.sample(textOf(astral, 256), 1, 8).flatMap((text) => good(fresh(), "256 of two units each", text)),
    ...draw.sample(textOf(twoMadeOne, 256), 0, 4).flatMap((text) => good(fresh(), "512 that NFC makes 256", text)),
    ...draw
      .sample(
        textOf(scalar, 20).filter((text) => codePoints(text) >= 15),
        0,
        25,
      )
      .flatMap((text) => good(fresh(), "any 20 characters", text)),
  ],
};
