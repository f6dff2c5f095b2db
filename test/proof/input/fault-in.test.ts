import { expect } from "chai";
import { refused, type Verdict } from "../../../proof/input/case.ts";
import { faultIn } from "../../../proof/input/fault-in.ts";
import type { Answer } from "../../e2e/support/client.ts";

const owed = { "cache-control": "no-store", "x-content-type-options": "nosniff", "x-amzn-requestid": "r" };
const answer = (status: number, json: unknown, more: Partial<Answer> = {}): Answer => ({
  status,
  headers: { ...owed, "content-type": status < 400 ? "application/json" : "application/problem+json" },
  text: JSON.stringify(json),
  json,
  ...more,
});
const user = (says: object) => ({
  id: "i",
  email: "e",
  email_verified: false,
  ...says,
  version: 1,
  created_at: "c",
  updated_at: "u",
});
const problem = (more: object = {}) => ({
  type: "urn:user-manager:problem:invalid-input",
  title: "t",
  status: 400,
  detail: "d",
  ...more,
});
const stored: Verdict = { is: "stored", profile: { name: "x" } };
const either: Verdict = { is: "stored or refused", profile: { name: "x" } };
const invalid = refused("invalid-input", "/name");

describe("faultIn", () => {
  const judge = (given: Answer, verdict: Verdict, isHead = false) =>
    faultIn(given, verdict, user({ name: "x" }), isHead);

  it("finds nothing in what is kept exactly, refused by its problem, shown or removed", () => {
    expect(judge(answer(200, user({ name: "x" })), stored)).to.equal(undefined);
    expect(judge(answer(201, user({ name: "x" })), either)).to.equal(undefined);
    expect(judge(answer(400, problem()), either)).to.equal(undefined);
    expect(judge(answer(400, problem({ violations: [{ pointer: "/name" }] })), invalid)).to.equal(undefined);
    expect(judge(answer(200, user({ name: "x" })), { is: "shown" })).to.equal(undefined);
    expect(judge(answer(304, undefined, { text: "" }), { is: "shown" })).to.equal(undefined);
    expect(judge(answer(200, undefined, { text: "" }), { is: "shown" }, true)).to.equal(undefined);
    expect(judge(answer(204, undefined, { text: "" }), { is: "removed" })).to.equal(undefined);
    expect(judge(answer(404, undefined, { text: "", headers: {} }), invalid, true)).to.equal(undefined);
    expect(judge(answer(414, undefined, { headers: {}, text: "<html>" }), { is: "turned away" })).to.equal(undefined);
  });

  const wrong: ReadonlyArray<readonly [what: string, given: Answer, verdict: Verdict]> = [
    ["a 500", answer(500, problem({ status: 500 })), stored],
    ["a 503 where anybody may refuse", answer(503, problem()), { is: "turned away" }],
    ["another text", answer(200, user({ name: "X" })), stored],
    [
      "a text in another normal form",
      answer(200, user({ name: "e\u0301" })),
      { is: "stored", profile: { name: "\u00e9" } },
    ],
    ["a member too many", answer(200, user({ name: "x", role: "admin" })), stored],
    ["a member too few", answer(200, user({})), either],
    ["a refusal of what is good", answer(400, problem()), stored],
    ["another refusal where either may be", answer(403, problem({ status: 403 })), either],
    ["an acceptance of what is bad", answer(200, user({ name: "x" })), invalid],
    ["another problem", answer(400, problem({ type: "urn:user-manager:problem:malformed-body" })), invalid],
    ["another place", answer(400, problem({ violations: [{ pointer: "/names" }] })), invalid],
    ["a problem of another status", answer(400, problem({ status: 404 })), refused("invalid-input")],
    [
      "a problem that is plain JSON",
      answer(400, problem(), { headers: { ...owed, "content-type": "application/json" } }),
      refused("invalid-input"),
    ],
    ["HTML", answer(400, undefined, { text: "<html>" }), refused("invalid-input")],
    [
      "no request id",
      answer(200, user({ name: "x" }), { headers: { ...owed, "x-amzn-requestid": undefined as never } }),
      stored,
    ],
    ["a cached answer", answer(200, user({ name: "x" }), { headers: { ...owed, "cache-control": "public" } }), stored],
    ["an ARN", answer(400, problem({ detail: "arn:aws:x" })), refused("invalid-input")],
    ["another user", answer(200, user({ name: "y" })), { is: "shown" }],
    ["an answer to DELETE", answer(200, user({})), { is: "removed" }],
  ];
  for (const [what, given, verdict] of wrong)
    it(`finds ${what}`, () => {
      expect(judge(given, verdict)).to.be.a("string");
    });
});
