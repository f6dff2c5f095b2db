import { expectAnswer } from "./expect-answer.ts";
import type { Check } from "./subject.ts";

/** How often a path is decoded on its way (ADR 3): exactly once, wherever that happens. */
export const pathChecks: ReadonlyArray<Check> = [
  {
    name: "%40 and %2B in a path mean @ and +",
    run: async ({ ask, path, email }) => expectAnswer(await ask("GET", path), { status: 200, members: { email } }),
  },
  {
    name: "@ and + in a path mean themselves",
    run: async ({ ask, email }) =>
      expectAnswer(await ask("GET", `/user/${email}`), { status: 200, members: { email } }),
  },
  {
    name: "%2540 is not decoded twice",
    run: async ({ ask, path }) => {
      const answer = await ask("GET", path.replace("%40", "%2540"));
      expectAnswer(answer, { status: 400, problem: "invalid-input" });
    },
  },
  {
    name: "%2541 is not decoded twice: it asks for an address with %41, which nobody has",
    run: async ({ ask, path }) => {
      const answer = await ask("GET", path.replace("/user/a", "/user/%2541"));
      expectAnswer(answer, { status: 404, problem: "user-not-found" });
    },
  },
  {
    name: "%41 is decoded, and the address is found in capital letters too",
    run: async ({ ask, path, email }) => {
      const answer = await ask("GET", path.replace("/user/a", "/user/%41"));
      expectAnswer(answer, { status: 200, members: { email } });
    },
  },
];
