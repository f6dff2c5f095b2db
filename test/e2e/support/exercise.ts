import { type Answer, type Call, userPath } from "./client.ts";

const password = "mulberry lantern quartz 9";

/**
 * Everything that a role may be asked to do, one step after the other: every route, the reads that settle a failed
 * condition, the replay of a key and a change of password.
 */
export async function* exercise(call: Call): AsyncGenerator<Answer> {
  const email = "ada@example.com";
  const path = userPath(email);
  const register = (headers: Readonly<Record<string, string>> = {}, address = email) =>
    call("POST", "/register", { headers, json: { email: address, password } });
  yield* await Promise.all(Array.from({ length: 4 }, () => register()));
  const read = await call("GET", path);
  yield read;
  const headers = { "If-Match": read.headers["etag"] ?? '"none"' };
  yield* await Promise.all(
    Array.from({ length: 4 }, (_, index) => call("PUT", path, { headers, json: { name: `n${index}` } })),
  );
  yield await call("PUT", path, { json: { password: "tangerine velvet harbour 4", current_password: password } });
  yield await call("DELETE", path);
  yield await register({ "Idempotency-Key": "k" });
  yield await register({ "Idempotency-Key": "k" });
}
