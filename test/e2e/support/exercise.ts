import type { LossyProxy } from "../../support/lossy-proxy.ts";
import { loseAnswer } from "../../support/misbehaviours.ts";
import { type Answer, type Call, userPath } from "./client.ts";

const password = "mulberry lantern quartz 9";

/**
 * Everything that a role may be asked to do, one step after the other: every route, the replay of a key, a change of
 * password, and the reads that settle a failed condition. Those are due when the answer to a write is lost, because the
 * repeated request then meets the write's own outcome.
 */
export async function* exercise(call: Call, store: LossyProxy): AsyncGenerator<Answer> {
  const email = "ada@example.com";
  const path = userPath(email);
  const register = (headers: Readonly<Record<string, string>> = {}) =>
    call("POST", "/register", { headers, json: { email, password } });
  store.next("PutItem", loseAnswer);
  yield await register();
  yield await register();
  yield await call("GET", path);
  store.next("UpdateItem", loseAnswer);
  yield await call("PUT", path, { json: { name: "Ada" } });
  yield await call("PUT", path, { json: { password: "tangerine velvet harbour 4", current_password: password } });
  yield await call("DELETE", path);
  yield await register({ "Idempotency-Key": "k" });
  yield await register({ "Idempotency-Key": "k" });
}
