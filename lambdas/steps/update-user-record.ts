import { function as F, taskEither as TE } from "fp-ts";
import type { HasClock } from "../../domain/ports/clock.ts";
import type { HasUsers } from "../../domain/ports/user-repository.ts";
import { updateUserRecord } from "../../domain/use-cases/update-user-record.ts";
import { UpdateUserRecordEvent } from "../contract/step-events.ts";
import { userReply } from "../http/user-reply.ts";
import type { Step } from "../runtime/function-handler.ts";

/** Replaces the profile of the user that get-user found. */
export const updateUserRecordStep = (env: HasUsers<"replace"> & HasClock): Step<UpdateUserRecordEvent> => ({
  event: UpdateUserRecordEvent,
  run: ({ command, user }) =>
    F.pipe(
      updateUserRecord(command, user)(env),
      TE.map((updated) => ({ outcome: "updated", ...userReply(updated) })),
    ),
});
