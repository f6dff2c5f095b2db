import { userPath } from "../../../test/e2e/support/client.ts";
import { type Case, json, refused, type Verdict, withJson } from "../case.ts";
import { type Group, password } from "../group.ts";

const stored = (profile: Readonly<Record<string, unknown>>): Verdict => ({ is: "stored", profile });
const reused = refused("idempotency-key-reused");
const taken = refused("email-taken");

/** What is sent once more under one key or id: the same is answered again, anything else is refused. */
const story = (email: string, key: string): ReadonlyArray<Case> => {
  const register = (what: string, headers: Case["sent"]["headers"], body: object, verdict: Verdict): Case => ({
    what: `${what}, key ${key.slice(0, 20)}`,
    email,
    sent: { ...withJson("POST", "/register", { email, password, ...body }), headers: { ...json, ...headers } },
    verdict,
  });
  const keyed = { "Idempotency-Key": key };
  const put = (name: string): Case => ({
    what: `a change, key ${key.slice(0, 20)}`,
    email,
    sent: withJson("PUT", userPath(email), { name }),
    verdict: stored({ name }),
  });
  return [
    register("a registration", keyed, { name: "a" }, stored({ name: "a" })),
    register("the same again", keyed, { name: "a" }, stored({ name: "a" })),
    register("another name", keyed, { name: "b" }, reused),
    register("a member less", keyed, {}, reused),
    register("another password", keyed, { name: "a", password: "quartz lantern mulberry 8" }, reused),
    register("another key", { "Idempotency-Key": `${key}-` }, { name: "a" }, taken),
    register("no key", {}, { name: "a" }, taken),
    put("c"),
    register("the same after a change", keyed, { name: "a" }, stored({ name: "c" })),
  ];
};

/** Clients choose their request ids for themselves: nothing is the same because its id is. */
const chosen = (email: string): ReadonlyArray<Case> => {
  const headers = { ...json, "X-Amzn-RequestId": "5f0e4f3b-7c52-4a54-9f0a-3f1f2ab9c001" };
  const register = { ...withJson("POST", "/register", { email, password }), headers };
  const put = (name: string): Case => ({
    what: "a change with a request id that was used",
    email,
    sent: { ...withJson("PUT", userPath(email), { name }), headers },
    verdict: stored({ name }),
  });
  return [
    { what: "a registration with a request id of its own", email, sent: register, verdict: stored({}) },
    { what: "a registration with the same request id", email, sent: register, verdict: taken },
    put("a"),
    put("b"),
  ];
};

/** Idempotency keys and ids: what counts as the same request. */
export const idempotencyKeys: Group = {
  name: "idempotency-keys",
  cases: ({ fresh }, draw) => [
    ...draw
      .some(["k", "req:1", `"${"x".repeat(200)}"`, "#email", "key:k", "__proto__"], 1)
      .flatMap((key) => story(fresh(), key)),
    ...chosen(fresh()),
  ],
};
