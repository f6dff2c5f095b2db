import { function as F, taskEither as TE } from "fp-ts";
import { defect } from "../../domain/errors.ts";
import type { UserRepository } from "../../domain/ports/user-repository.ts";

/**
 * Reads credentials, loading the SDK with the first one that is asked for: a registration without a key and a PUT
 * without a password never pay for it.
 */
export const lazyCredentials = (load: () => Promise<UserRepository>): Pick<UserRepository, "findCredential"> => {
  let users: Promise<UserRepository> | undefined;
  return {
    findCredential: (email) =>
      F.pipe(
        TE.tryCatch(() => (users ??= load()), defect),
        TE.flatMap((repository) => repository.findCredential(email)),
      ),
  };
};
