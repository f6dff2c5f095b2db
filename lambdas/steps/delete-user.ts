import { either as E, function as F, taskEither as TE } from "fp-ts";
import { invalidInput } from "../../domain/errors.ts";
import type { HasUsers } from "../../domain/ports/user-repository.ts";
import { deleteUser } from "../../domain/use-cases/delete-user.ts";
import { HttpEvent } from "../contract/http-event.ts";
import { emptyReply } from "../http/empty-reply.ts";
import { expectedRevisions } from "../http/expected-revisions.ts";
import { userAddress } from "../http/user-address.ts";
import { validated } from "../../domain/validation/validated.ts";
import type { Step } from "../runtime/function-handler.ts";

/** Deletes a user, at the revision that If-Match names if it is sent. */
export const deleteUserStep = (env: HasUsers<"findRevision" | "remove">): Step<HttpEvent> => ({
  event: HttpEvent,
  run: (event) =>
    F.pipe(
      validated({ email: userAddress(event), expected: expectedRevisions(event) }),
      E.mapLeft(invalidInput),
      TE.fromEither,
      TE.flatMap(({ email, expected }) => deleteUser({ email, ...expected })(env)),
      TE.map(() => ({ outcome: "deleted", ...emptyReply(204) })),
    ),
});
