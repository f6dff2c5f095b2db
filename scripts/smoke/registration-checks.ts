import { expectAnswer } from "./expect-answer.ts";
import { type Check, jsonBody, replacement } from "./subject.ts";

/** The whole chain once, from the load balancer's rewriting to argon2 in the function and the write. */
export const registrationChecks: ReadonlyArray<Check> = [
  {
    name: "an unknown user is answered by the API: the load balancer's rewriting reaches it through the endpoint",
    run: async ({ ask, path }) => expectAnswer(await ask("GET", path), { status: 404, problem: "user-not-found" }),
  },
  {
    name: "a registration succeeds, with a charset in Content-Type: crypto.argon2 is there",
    run: async ({ ask, email, path, password }) => {
      const headers = { "Content-Type": "application/json; charset=utf-8" };
      const answer = await ask("POST", "/register", {
        headers,
        body: JSON.stringify({ email, password, name: "Smoke" }),
      });
      expectAnswer(answer, {
        status: 201,
        headers: { etag: /^"[0-9a-f-]{36}-1"$/, location: new RegExp(`^${path.replaceAll("+", "\\+")}$`) },
        members: { email, name: "Smoke", version: 1 },
      });
    },
  },
  {
    name: "a second registration of the address is refused",
    run: async ({ ask, email, password }) => {
      const answer = await ask("POST", "/register", jsonBody({ email, password }));
      expectAnswer(answer, { status: 409, problem: "email-taken" });
    },
  },
  {
    name: "a wrong current password is told from the right one",
    run: async ({ ask, path, password }) => {
      const change = (current_password: string) =>
        ask("PUT", path, replacement({ password: `${password} again`, current_password }));
      expectAnswer(await change(`${password} wrong`), { status: 403, problem: "wrong-password" });
      expectAnswer(await change(password), { status: 200 });
    },
  },
  {
    name: "bad input is refused with its violations",
    run: async ({ ask }) => {
      const answer = await ask("POST", "/register", jsonBody({ email: "nobody" }));
      expectAnswer(answer, { status: 400, problem: "invalid-input" });
      if (!answer.text.includes('"/password"')) throw new Error("the missing password is not among the violations");
    },
  },
  {
    name: "a body above 32,768 characters is refused as too large",
    run: async ({ ask, path }) => {
      const answer = await ask("PUT", path, replacement({ name: "x".repeat(33_000) }));
      expectAnswer(answer, { status: 413, problem: "body-too-large" });
    },
  },
  {
    name: "a body of another media type is refused",
    run: async ({ ask, path }) => {
      const answer = await ask("PUT", path, { headers: { "Content-Type": "text/plain", "If-Match": "*" }, body: "{}" });
      expectAnswer(answer, { status: 415, problem: "unsupported-media-type" });
    },
  },
];
