import { function as F, taskEither as TE } from "fp-ts";
import type { HasClock } from "../../domain/ports/clock.ts";
import type { HasIds } from "../../domain/ports/ids.ts";
import type { HasUsers } from "../../domain/ports/user-repository.ts";
import { createUserRecord } from "../../domain/use-cases/create-user-record.ts";
import { CreateUserRecordEvent } from "../contract/step-events.ts";
import { createdReply } from "../http/user-reply.ts";
import type { Step } from "../runtime/function-handler.ts";

/** Writes the new user; the write itself decides who was first at the address. */
export const createUserRecordStep = (env: HasUsers<"insert"> & HasClock & HasIds): Step<CreateUserRecordEvent> => ({
  event: CreateUserRecordEvent,
  run: (command) =>
    F.pipe(
      createUserRecord(command)(env),
      TE.map((user) => ({ outcome: "created", ...createdReply(user) })),
    ),
});
