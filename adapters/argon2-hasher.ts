import nodeCrypto from "node:crypto";
import { either as E, ioEither as IOE, function as F, taskEither as TE } from "fp-ts";
import { defect, type Defect } from "../domain/errors.ts";
import type { CandidatePassword, Password } from "../domain/password.ts";
import type { PasswordHash } from "../domain/password-hash.ts";
import type { PasswordHasher } from "../domain/ports/password-hasher.ts";
import { type Argon2Phc, decodeArgon2Phc, encodeArgon2Phc } from "./argon2-phc.ts";

/** OWASP's first choice for Argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const SALT_BYTES = 16;
const TAG_BYTES = 32;

/** The typings are those of the newest Node; an older one lacks argon2Sync. */
type Crypto = Pick<typeof nodeCrypto, "randomBytes" | "timingSafeEqual"> & {
  readonly argon2Sync?: typeof nodeCrypto.argon2Sync | undefined;
};

/**
 * Argon2id by node:crypto (docs/adr/0005-password-hashing.md). Throws when this Node has none: there is no weaker
 * fallback. Computes on the calling thread, as its callers serve one event at a time.
 */
export const argon2Hasher = (crypto: Crypto = nodeCrypto): PasswordHasher => {
  const argon2id = requireArgon2id(crypto);
  const tagOf = (password: Password | CandidatePassword, { salt, tag, ...cost }: Argon2Phc): Buffer =>
    argon2id("argon2id", { message: password, nonce: salt, tagLength: tag.length, ...cost });

  return {
    hash: (password) =>
      inTask(() => {
        const phc = { ...COST, salt: crypto.randomBytes(SALT_BYTES), tag: Buffer.alloc(TAG_BYTES) };
        // Built here in the form that the codec checks; the test decodes it.
        return encodeArgon2Phc({ ...phc, tag: tagOf(password, phc) }) as PasswordHash;
      }),
    verify: (password, hash) =>
      F.pipe(
        decodeArgon2Phc(hash),
        E.fromNullable(defect(new Error("a stored password hash is malformed or outside the bounds"))),
        TE.fromEither,
        TE.flatMap((phc) => inTask(() => crypto.timingSafeEqual(tagOf(password, phc), phc.tag))),
      ),
  };
};

const inTask = <A>(compute: () => A): TE.TaskEither<Defect, A> => TE.fromIOEither(IOE.tryCatch(compute, defect));

/** A Node whose OpenSSL is older than 3.2 has the function and throws when it is called, hence the smallest possible try. */
const requireArgon2id = ({ argon2Sync }: Crypto): typeof nodeCrypto.argon2Sync => {
  try {
    if (argon2Sync === undefined) throw new Error("node:crypto has no argon2Sync");
    argon2Sync("argon2id", { message: "", nonce: Buffer.alloc(8), parallelism: 1, tagLength: 4, memory: 8, passes: 1 });
    return argon2Sync;
  } catch (cause) {
    throw new Error("this Node cannot compute Argon2id: it needs Node 24.7 or newer with OpenSSL 3.2 or newer", {
      cause,
    });
  }
};
