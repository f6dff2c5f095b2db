import type { CodeBreak } from "./code-break.ts";

export const bentRules: ReadonlyArray<CodeBreak> = [
  {
    what: "every hash has the same salt",
    path: "adapters/argon2-hasher.ts",
    from: "crypto.randomBytes(SALT_BYTES)",
    to: "Buffer.alloc(SALT_BYTES)",
    noticedBy: "faults",
  },
  {
    what: "ids can be guessed",
    path: "adapters/uuid-v7.ts",
    from: "random.copy(bytes, 8, 0, 8)",
    to: "bytes.fill(1, 8, 16)",
    noticedBy: "faults",
  },
  {
    what: "a client chooses the id of its operation",
    path: "infra/api/templates/request-event.vtl",
    from: "$context.extendedRequestId",
    to: "$context.requestId",
    noticedBy: "bad-input",
  },
  {
    what: "a key that is used again is a success, whatever came with it",
    path: "adapters/dynamodb/insert-user.ts",
    from: "stored.value.fingerprint === fingerprint",
    to: 'stored.value.fingerprint !== ""',
    noticedBy: "races",
  },
  {
    what: "a key that is used again needs another address to be refused",
    path: "domain/use-cases/accept-registration.ts",
    from: "canonicalJson({ email, ...profile })",
    to: "canonicalJson({ email })",
    noticedBy: "bad-input",
  },
  {
    what: "a key that is used again succeeds with another password",
    path: "domain/use-cases/accept-registration.ts",
    from: "(same ? TE.right",
    to: "(same || password_hash ? TE.right",
    noticedBy: "bad-input",
  },
  {
    what: "an address is a password",
    path: "domain/password-policy/new-password.ts",
    from: "includes(folded)",
    to: 'includes(folded + "x")',
    noticedBy: "bad-input",
  },
  {
    what: "two common passwords are a good one",
    path: "domain/password-policy/is-common.ts",
    from: " || isPair(blocklist, folded)",
    to: "",
    noticedBy: "bad-input",
  },
  {
    what: "an ETag is another revision's",
    path: "lambdas/http/user-reply.ts",
    from: "headers: { ETag: entityTagOf(user) },",
    to: "headers: { ETag: entityTagOf({ ...user, version: 1 as never }) },",
    noticedBy: "linearizability",
  },
];
