import { readFileSync } from "node:fs";
import { membersOf } from "../../../local/members.ts";
import { userPath } from "../../../test/e2e/support/client.ts";
import { json, refused, type Verdict } from "../case.ts";
import type { Group } from "../group.ts";

const malformed = refused("malformed-body");

/** The corpus' texts by name: `y_` is JSON, `n_` is none, `i_` is left to who reads it. */
const corpus = (): ReadonlyArray<readonly [name: string, body: Buffer]> => {
  const { texts, bytes } = membersOf(
    JSON.parse(readFileSync(new URL("../../corpora/json-test-suite.json", import.meta.url), "utf8")),
  );
  const decoded = (found: unknown, encoding: BufferEncoding) =>
    Object.entries(membersOf(found)).map(([name, text]) => [name, Buffer.from(String(text), encoding)] as const);
  return [...decoded(texts, "utf8"), ...decoded(bytes, "base64")];
};

/** A list of one value as that value: lists are refused, and most of the corpus are lists of one. */
const unlisted = (text: string): string => {
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) && value.length === 1 ? text.trim().slice(1, -1) : text;
};

/** What becomes of JSON as the value of an attribute: kept exactly where attributes may have it, refused at its place else. */
const verdictOf = (text: string): Verdict => {
  const value: unknown = JSON.parse(text);
  return typeof value === "object"
    ? refused("invalid-input", "/attributes/a")
    : { is: "stored or refused", profile: { attributes: { a: value === 0 ? 0 : value } } };
};

/** Every text of a public suite for parsers, as a body and, where it is JSON, as a value in one. */
export const jsonTestSuite: Group = {
  name: "json-test-suite",
  cases: ({ ada }, draw) => {
    const put = (what: string, body: string | Buffer, verdict: Verdict) => ({
      what,
      email: ada,
      sent: { method: "PUT", target: userPath(ada), headers: json, body },
      verdict,
    });
    return draw.some(corpus(), 60).flatMap(([name, body]) => {
      const text = body.toString("utf8");
      // API Gateway shows no body as `{}`.
      if (name === "n_structure_no_data") return [put(name, body, { is: "stored", profile: {} })];
      const isObject = !name.startsWith("n_") && text.trimStart().startsWith("{");
      const whole = put(name, body, isObject ? { is: "stored or refused", profile: {} } : malformed);
      if (!name.startsWith("y_")) return [whole];
      const value = unlisted(text);
      return [whole, put(`${name} as a value`, `{"attributes":{"a":${value}}}`, verdictOf(value))];
    });
  },
};
