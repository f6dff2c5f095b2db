import { expectAnswer, memberOf } from "./expect-answer.ts";
import { type Check, jsonBody, replacement } from "./subject.ts";

/** Text that each of the templates on the way could break: quotes, backslashes, Velocity's own characters, emoji. */
const awkward = `O'Brien "\\" $input #if(1) \${x} 日本語 😀`;

export const conditionalChecks: ReadonlyArray<Check> = [
  {
    name: "HEAD has the fields of GET and no body",
    run: async ({ ask, path }) => {
      const etag = (await ask("GET", path)).headers["etag"] ?? "";
      const answer = await ask("HEAD", path);
      expectAnswer(answer, { status: 200, body: "none" });
      if (answer.headers["etag"] !== etag) throw new Error(`etag is ${String(answer.headers["etag"])}, not ${etag}`);
    },
  },
  {
    name: "If-None-Match is seen in any case and answered by 304 without a body",
    run: async ({ ask, path }) => {
      const etag = (await ask("GET", path)).headers["etag"] ?? "";
      for (const name of ["If-None-Match", "if-none-match", "IF-NONE-MATCH"])
        expectAnswer(await ask("GET", path, { headers: { [name]: etag } }), { status: 304, body: "none" });
    },
  },
  {
    name: "If-Match is seen in any case, and a stale one refused",
    run: async ({ ask, path }) => {
      const { headers, body } = jsonBody({ name: "Smoke" });
      const put = (name: string, etag: string) => ask("PUT", path, { headers: { ...headers, [name]: etag }, body });
      for (const name of ["If-Match", "if-match", "IF-MATCH"]) {
        expectAnswer(await put(name, '"nobody-1"'), { status: 412, problem: "stale-version" });
        const etag = (await ask("GET", path)).headers["etag"] ?? "";
        expectAnswer(await put(name, etag), { status: 200 });
      }
    },
  },
  {
    name: "a name comes back letter by letter through every template",
    run: async ({ ask, path }) => {
      const answer = await ask("PUT", path, replacement({ name: awkward }));
      expectAnswer(answer, { status: 200, members: { name: awkward } });
    },
  },
  {
    name: "an Idempotency-Key repeats the answer instead of the registration",
    run: async ({ ask, email, password }) => {
      const other = email.replace("a-smoke", "a-smoke-key");
      const path = `/user/${encodeURIComponent(other)}`;
      const { headers, body } = jsonBody({ email: other, password });
      const register = () => ask("POST", "/register", { headers: { ...headers, "idempotency-key": other }, body });
      try {
        const first = await register();
        expectAnswer(first, { status: 201 });
        expectAnswer(await register(), { status: 201, members: { id: memberOf(first, "id") } });
      } finally {
        await ask("DELETE", path);
      }
    },
  },
];
