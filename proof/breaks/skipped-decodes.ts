import type { CodeBreak } from "./code-break.ts";

export const skippedDecodes: ReadonlyArray<CodeBreak> = [
  {
    what: "the address of the path is taken as it was sent",
    path: "lambdas/http/path-email.ts",
    from: "email === lastSegment(path) ? decodeOnce(email) : email",
    to: "email",
    noticedBy: "bad-input",
  },
  {
    what: "an address is decoded once more",
    path: "lambdas/http/path-email.ts",
    from: "email === lastSegment(path) ? decodeOnce(email) : email",
    to: "decodeOnce(email)",
    noticedBy: "bad-input",
  },
  {
    what: "a stored item is taken for a user unseen",
    path: "adapters/dynamodb/decode-item.ts",
    from: "decode(item),",
    to: "E.right(item as A) as ReturnType<typeof decode>,",
    noticedBy: "faults",
  },
  {
    what: "a function takes every event for its own",
    path: "lambdas/runtime/function-handler.ts",
    from: "TE.fromEither(event.decode(payload)),",
    to: "TE.fromEither(E.right(payload as Event) as ReturnType<typeof event.decode>),",
    noticedBy: "faults",
  },
  {
    what: "members that nobody knows are passed over",
    path: "domain/validation/closed-object.ts",
    from: "?? refuse(value[key], inside, unknown)",
    to: "?? t.success(undefined)",
    noticedBy: "bad-input",
  },
  {
    what: "whatever is in If-Match is read as entity tags",
    path: "lambdas/http/entity-tags.ts",
    from: "(value) => list.test(value)",
    to: "() => true",
    noticedBy: "bad-input",
  },
];
