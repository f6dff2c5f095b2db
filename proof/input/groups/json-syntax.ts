import * as fc from "fast-check";
import type { Members } from "../../../local/members.ts";
import { userPath } from "../../../test/e2e/support/client.ts";
import { profileFields } from "../../../test/support/arbitraries.ts";
import { type Case, json, refused, type Verdict } from "../case.ts";
import type { Group } from "../group.ts";
import { isJsonObject } from "../is-json-object.ts";
import { brokenRules, notJson, notUtf8, twoFaced } from "../json-texts.ts";

const malformed = refused("malformed-body");

/** One value in one of the many texts that mean it. */
const textOf = (value: unknown): fc.Arbitrary<string> => {
  if (typeof value === "string") return stringText(value);
  if (typeof value !== "object" || value === null) return fc.constant(JSON.stringify(value));
  const members = Object.entries(value).map(([name, member]) =>
    fc.tuple(space, stringText(name), space, textOf(member)),
  );
  return fc
    .tuple(space, ...members)
    .map(([end, ...all]) => `{${all.map(([a, name, b, text]) => `${a}${name}${b}:${b}${text}`).join(",")}${end}}`);
};

const space = fc.string({ unit: fc.constantFrom(" ", "\t", "\n", "\r"), maxLength: 2 });

const short: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "/": "\\/",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** Every code unit as it is, by its short escape or by its number. */
const stringText = (text: string): fc.Arbitrary<string> =>
  fc.array(fc.nat({ max: 5 }), { minLength: text.length, maxLength: text.length }).map((ways) => {
    const pieces = Array.from(text, (character) => {
      const way = ways.shift() ?? 0;
      const plain = character < " " || character === '"' || character === "\\" ? undefined : character;
      if (way > 1 && plain !== undefined) return plain;
      return (way > 0 ? short[character] : undefined) ?? character.split("").map(escaped).join("");
    });
    return `"${pieces.join("")}"`;
  });

/** What a text says, minus zero being zero. */
const plain = (text: string): Members => JSON.parse(JSON.stringify(JSON.parse(text))) as Members;

const written = profileFields.chain((profile) =>
  textOf(profile).map((text) => ({ text, profile: JSON.parse(JSON.stringify(profile)) as Members })),
);

/** A JSON text with one character taken out, put in or changed. */
const damaged = fc
  .tuple(written, fc.nat(), fc.nat({ max: 2 }), fc.constantFrom(...Array.from("{}[]:,\"\\ \n\u0000\ufeff0-+.eEtn'/*#")))
  .map(([{ text }, place, how, character]) => {
    const characters = Array.from(text);
    const at = place % (characters.length + 1);
    return characters.toSpliced(at, how === 1 ? 0 : 1, ...(how === 0 ? [] : [character])).join("");
  });

/** Bodies as JSON: what the grammar refuses is refused, what it takes is kept exactly. */
export const jsonSyntax: Group = {
  name: "json-syntax",
  cases: ({ ada, fresh }, draw) => {
    const put = (what: string, body: string | Buffer, verdict: Verdict): Case => ({
      what,
      email: ada,
      sent: { method: "PUT", target: userPath(ada), headers: json, body },
      verdict,
    });
    const post = (what: string, body: string | Buffer): Case => ({
      what: `a registration as ${what}`,
      email: fresh(),
      sent: { method: "POST", target: "/register", headers: json, body },
      verdict: malformed,
    });
    const unreadable = (bytes: string) =>
      Buffer.concat(["{", Buffer.from(bytes, "hex"), "}"].map((part) => Buffer.from(part)));
    const replaced = (bytes: string) =>
      Buffer.concat(['{"name":"x', Buffer.from(bytes, "hex"), '"}'].map((part) => Buffer.from(part)));
    return [
      ...notJson.map(([why, text]) => put(why, text, malformed)),
      ...draw.some(notJson, 6).map(([why, text]) => post(why, text)),
      ...twoFaced.map(([why, text, profile]) => put(why, text, { is: "stored", profile })),
      ...brokenRules.map(([why, text, at]) => put(why, text, refused("invalid-input", at))),
      ...draw.some(notUtf8, 5).flatMap(([what, bytes]) => {
        const text = replaced(bytes);
        const profile = { name: `x${Buffer.from(bytes, "hex").toString("utf8")}` };
        return [
          put(what, unreadable(bytes), malformed),
          put(`${what} in a string`, text, { is: "stored or refused", profile }),
        ];
      }),
      put("UTF-16", Buffer.from('\ufeff{"name":"x"}', "utf16le"), malformed),
      ...draw
        .sample(written, 8, 400)
        .map(({ text, profile }) => put("JSON in another spelling", text, { is: "stored", profile })),
      ...draw.sample(damaged, 12, 1200).map((text) => {
        if (!isJsonObject(text)) return put("damaged JSON", text, malformed);
        return put("JSON that was damaged and still is some", text, { is: "stored or refused", profile: plain(text) });
      }),
    ];
  },
};
