import { either as E, function as F, taskEither as TE } from "fp-ts";
import { invalidInput } from "../../domain/errors.ts";
import type { HasUsers } from "../../domain/ports/user-repository.ts";
import { getUser } from "../../domain/use-cases/get-user.ts";
import { User } from "../../domain/user.ts";
import { HttpEvent } from "../contract/http-event.ts";
import { emptyReply } from "../http/empty-reply.ts";
import { type EntityTags, entityTags } from "../http/entity-tags.ts";
import { headerValues } from "../http/header-values.ts";
import { isCurrent } from "../http/is-current.ts";
import { userAddress } from "../http/user-address.ts";
import { entityTagOf, userReply } from "../http/user-reply.ts";
import { validated } from "../../domain/validation/validated.ts";
import type { Outcome, Step } from "../runtime/function-handler.ts";

/** Finds a user: for GET and HEAD, and for the update workflow, which goes on with `user`. */
export const getUserStep = (env: HasUsers<"find">): Step<HttpEvent> => ({
  event: HttpEvent,
  run: (event) =>
    F.pipe(
      validated({
        email: userAddress(event),
        tags: entityTags("If-None-Match")(headerValues(event, "if-none-match")),
      }),
      E.mapLeft(invalidInput),
      TE.fromEither,
      TE.flatMap(({ email, tags }) => F.pipe(getUser(email)(env), TE.map(outcomeFor(tags)))),
    ),
});

const outcomeFor =
  (tags: EntityTags | undefined) =>
  (user: User): Outcome =>
    isCurrent(tags, user)
      ? { outcome: "not-modified", ...emptyReply(304, { ETag: entityTagOf(user) }) }
      : { outcome: "found", user: User.encode(user), ...userReply(user) };
