import { expectAnswer } from "./expect-answer.ts";
import type { Check } from "./subject.ts";

export const farewellChecks: ReadonlyArray<Check> = [
  {
    name: "DELETE is answered by 204 without a body",
    run: async ({ ask, path }) => expectAnswer(await ask("DELETE", path), { status: 204, body: "none" }),
  },
  {
    name: "a deleted user is gone at once",
    run: async ({ ask, path }) => expectAnswer(await ask("GET", path), { status: 404, problem: "user-not-found" }),
  },
];
