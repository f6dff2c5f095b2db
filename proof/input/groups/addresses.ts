import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { itemsOf, membersOf } from "../../../local/members.ts";
import { userPath } from "../../../test/e2e/support/client.ts";
import { addressText } from "../../../test/support/arbitraries.ts";
import { type Case, refused, withJson } from "../case.ts";
import type { Draw } from "../make-draw.ts";
import { type Group, password } from "../group.ts";
import { isAddress } from "../is-address.ts";
import { lookalikes } from "../lookalikes.ts";

/** Where this API is stricter than the corpus: a slash in the local part, a last label that is not alphabetic. */
const stricter = new Set([19, 33]);

/** The corpus' own judgement: deliverable without quotes, comments, literals or a single label. */
const corpus = (): ReadonlyArray<{ readonly text: string; readonly good: boolean }> => {
  const path = new URL("../../corpora/isemail.json", import.meta.url);
  return itemsOf(JSON.parse(readFileSync(path, "utf8"))).map((item) => {
    const { test, address, diagnosis } = membersOf(item);
    return {
      text: String(address),
      good: /^(?:VALID|DNSWARN)/.test(String(diagnosis)) && !stricter.has(Number(test)),
    };
  });
};

/** One character taken out, put in or changed: mostly no address any more. */
const damaged = fc
  .tuple(addressText, fc.nat(), fc.nat({ max: 2 }), fc.constantFrom(...Array.from(' .@-/"\\(),:;<>[]é\t\n%_A9\u0000')))
  .map(([text, place, how, character]) => {
    const at = place % (text.length + 1);
    return text.slice(0, at) + (how === 0 ? "" : character) + text.slice(how === 1 ? at : at + 1);
  });

/** Looked up, an address of the right form is nobody's; any other text is refused, as a new address too. */
const judged =
  (ada: string, draw: Draw) =>
  (text: string, good: boolean): ReadonlyArray<Case> => {
    const target = userPath(text);
    const known = text.toLowerCase() === ada;
    const wrong = text === "" ? refused("no-such-route") : refused("invalid-input", "/email");
    const asPath = good ? refused("user-not-found") : text.length > 4000 ? refused("invalid-input") : wrong;
    const about = { what: `the address ${JSON.stringify(text.slice(0, 80))}`, email: ada };
    const all: ReadonlyArray<Case> = known
      ? []
      : [
          { ...about, sent: { method: "GET", target }, verdict: asPath },
          { ...about, sent: { method: "DELETE", target }, verdict: asPath },
          {
            ...about,
            sent: withJson("PUT", userPath(ada), { email: text }),
            verdict: refused("invalid-input", "/email"),
          },
          ...(good
            ? []
            : [
                {
                  ...about,
                  sent: withJson("POST", "/register", { email: text, password }),
                  verdict: refused("invalid-input", "/email"),
                },
              ]),
        ];
    return draw.some(all, 2);
  };

/** Every spelling of a taken address is taken, and every other type is none. */
const taken = (ada: string): ReadonlyArray<Case> => {
  const spellings = [ada, ada.toUpperCase(), ada.replace("ada", "aDa"), ada.replace("example", "EXAMPLE")];
  const types: ReadonlyArray<unknown> = [null, 1, true, [], {}, [ada], { toString: ada }, { S: ada }];
  return [
    ...spellings.map((email) => ({
      what: "a taken address",
      email: ada,
      sent: withJson("POST", "/register", { email, password }),
      verdict: refused("email-taken"),
    })),
    ...types.map((email) => ({
      what: "an address of another type",
      email: ada,
      sent: withJson("POST", "/register", { email, password }),
      verdict: refused("invalid-input", "/email"),
    })),
  ];
};

/** Registered and read back; each costs a hash. */
const accepted = (text: string): Case => ({
  what: `a registration of ${text}`,
  email: text.toLowerCase(),
  sent: withJson("POST", "/register", { email: text, password }),
  verdict: { is: "stored", profile: {} },
});

/** Addresses: a public corpus, lookalikes, and drawn ones, whole and damaged. */
export const addresses: Group = {
  name: "addresses",
  cases: ({ ada }, draw) => {
    const judge = judged(ada, draw);
    const known = corpus();
    const good = known.filter(({ good: is }) => is).map(({ text }) => text);
    const drawn = draw.sample(addressText, 2, 40);
    return [
      ...draw.some(known, 15).flatMap(({ text, good: is }) => judge(text, is)),
      ...draw.some(lookalikes, 4).flatMap((text) => judge(text, false)),
      ...draw.sample(damaged, 6, 600).flatMap((text) => judge(text, isAddress(text))),
      ...taken(ada),
      ...[...new Set([...draw.some(good, 1), ...drawn].map((text) => text.toLowerCase()))].map(accepted),
    ];
  },
};
