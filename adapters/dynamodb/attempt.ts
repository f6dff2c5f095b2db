import { taskEither as TE } from "fp-ts";
import type { UsersTable } from "./users-table.ts";

/**
 * Most milliseconds that one operation may take, all attempts and waits included. A function does three at most (delete:
 * read, write, settling read), which is 3,750 of the 3,800 ms that a timeout of 4 s leaves to the store.
 */
export const OPERATION_DEADLINE = 1250;

/** Runs one call of the SDK under the deadline; what it throws is on the left as it is. */
export const attempt = <A>(
  { client, deadline = OPERATION_DEADLINE }: UsersTable,
  call: (client: UsersTable["client"], options: { abortSignal: AbortSignal }) => Promise<A>,
): TE.TaskEither<unknown, A> =>
  TE.tryCatch(
    () => call(client, { abortSignal: AbortSignal.timeout(deadline) }),
    (cause) => cause,
  );
