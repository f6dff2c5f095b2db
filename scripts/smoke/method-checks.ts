import { expectAnswer } from "./expect-answer.ts";
import type { Check } from "./subject.ts";

const authorization = { Authorization: "Bearer nobody" };

/** What is no route, and what a resource does not take. */
export const methodChecks: ReadonlyArray<Check> = [
  {
    name: "an unknown path is answered by the API, not by the load balancer",
    run: async ({ ask }) => expectAnswer(await ask("GET", "/nothing"), { status: 404, problem: "no-such-route" }),
  },
  {
    name: "an unknown path with an Authorization header is answered alike",
    run: async ({ ask }) => {
      const answer = await ask("GET", "/nothing", { headers: authorization });
      expectAnswer(answer, { status: 404, problem: "no-such-route" });
    },
  },
  {
    name: "a known path with an Authorization header is served",
    run: async ({ ask, path }) => expectAnswer(await ask("GET", path, { headers: authorization }), { status: 200 }),
  },
  {
    name: "PATCH without Content-Type is answered by 405 and Allow",
    run: async ({ ask, path }) => {
      const answer = await ask("PATCH", path);
      expectAnswer(answer, {
        status: 405,
        problem: "method-not-allowed",
        headers: { allow: /GET.*HEAD.*PUT.*DELETE/ },
      });
    },
  },
  {
    name: "PATCH with a body of its own type is answered by 405 and Allow",
    run: async ({ ask, path }) => {
      const headers = { "Content-Type": "application/merge-patch+json" };
      const answer = await ask("PATCH", path, { headers, body: "{}" });
      expectAnswer(answer, { status: 405, problem: "method-not-allowed", headers: { allow: /GET/ } });
    },
  },
  {
    name: "GET /register is answered by 405 and Allow",
    run: async ({ ask }) => {
      const answer = await ask("GET", "/register");
      expectAnswer(answer, { status: 405, problem: "method-not-allowed", headers: { allow: /^POST$/ } });
    },
  },
  {
    name: "X-HTTP-Method-Override is refused, and not carried out",
    run: async ({ ask, path }) => {
      const { status } = await ask("GET", path, { headers: { "X-HTTP-Method-Override": "DELETE" } });
      if (status !== 400) throw new Error(`status ${status} instead of the load balancer's 400`);
      expectAnswer(await ask("GET", path), { status: 200 });
    },
  },
];
