import { type Answer, type Call, userPath } from "./client.ts";

const password = "mulberry lantern quartz 9";

/**
 * One pass over everything that a role may be asked to do: every route, the reads that settle a failed condition,
 * the replay of a key and a change of password.
 */
export const exercise = async (call: Call): Promise<ReadonlyArray<Answer>> => {
  const email = "ada@example.com";
  const path = userPath(email);
  const register = (headers: Readonly<Record<string, string>> = {}, address = email) =>
    call("POST", "/register", { headers, json: { email: address, password } });
  const registered = await Promise.all(Array.from({ length: 6 }, () => register()));
  const keyed = [await register({ "Idempotency-Key": "k" }, "b@example.com")];
  keyed.push(await register({ "Idempotency-Key": "k" }, "b@example.com"));
  const read = await call("GET", path);
  const guard = { "If-Match": read.headers["etag"] ?? '"none"' };
  const puts = await Promise.all(
    Array.from({ length: 6 }, (_, index) => call("PUT", path, { headers: guard, json: { name: `n${index}` } })),
  );
  const change = await call("PUT", path, {
    json: { password: "tangerine velvet harbour 4", current_password: password },
  });
  return [...registered, ...keyed, read, ...puts, change, await call("DELETE", path)];
};
