import { function as F, option as O, taskEither as TE } from "fp-ts";
import type { HasUsers } from "../../domain/ports/user-repository.ts";
import { checkExistingUser } from "../../domain/use-cases/check-existing-user.ts";
import { CheckExistingUserEvent } from "../contract/step-events.ts";
import { createdReply } from "../http/user-reply.ts";
import type { Outcome, Step } from "../runtime/function-handler.ts";

/** Answers a taken address early, and a repeated registration with the user that it made. */
export const checkExistingUserStep = (env: HasUsers<"findRegistration">): Step<CheckExistingUserEvent> => ({
  event: CheckExistingUserEvent,
  run: (event) =>
    F.pipe(
      checkExistingUser(event)(env),
      TE.map(
        O.match(
          (): Outcome => ({ outcome: "free" }),
          (user) => ({ outcome: "replayed", ...createdReply(user) }),
        ),
      ),
    ),
});
