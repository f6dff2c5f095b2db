/** What an account may be: absent, or a name and a version, with the key of its registration. */
export type Account = { readonly key: string; readonly name: string; readonly version: number } | "absent";

/** What an ETag stands for: a registration and a version. */
export type Revision = { readonly key: string; readonly version: number };

export type Operation =
  | { readonly kind: "register"; readonly key: string; readonly name: string }
  | { readonly kind: "replace"; readonly name: string; readonly expected?: Revision }
  | { readonly kind: "remove" }
  | { readonly kind: "read" };

/** What a client heard: a status, and the user if there was one in the answer. No status: it may have been done or not. */
export type Heard = { readonly status?: number; readonly name?: string; readonly version?: number };

/** One way in which things may stand: the account, and the writes that may still come to pass, each so many times. */
type World = { readonly account: Account; readonly pending: ReadonlyArray<readonly [Operation, times: number]> };

/** Everything that one client's operations on one account, heard of or not, allow. */
export type Worlds = ReadonlyArray<World>;

export const unregistered: Worlds = [{ account: "absent", pending: [] }];

const isExpected = (account: Revision, expected: Revision | undefined): boolean =>
  expected === undefined || (expected.key === account.key && expected.version === account.version);

/** The account after an operation that is carried out. */
const applied = (account: Account, operation: Operation): Account => {
  if (operation.kind === "read") return account;
  if (operation.kind === "register")
    return account === "absent" ? { key: operation.key, name: operation.name, version: 1 } : account;
  if (operation.kind === "remove" || account === "absent") return "absent";
  if (!isExpected(account, operation.expected)) return account;
  return { ...account, name: operation.name, version: account.version + 1 };
};

const unique = (worlds: Worlds): Worlds => [...new Map(worlds.map((world) => [JSON.stringify(world), world])).values()];

/** With every choice of what may come to pass before the next operation. */
const settled = (worlds: Worlds): Worlds => {
  let all = worlds;
  for (;;) {
    const more = unique([
      ...all,
      ...all.flatMap(({ account, pending }) =>
        pending.flatMap(([operation], index) => {
          const left = pending.flatMap(([other, times], at) =>
            at !== index ? [[other, times] as const] : times > 1 ? [[other, times - 1] as const] : [],
          );
          const next = applied(account, operation);
          return next === account ? [] : [{ account: next, pending: left }];
        }),
      ),
    ]);
    if (more.length === all.length) return all;
    all = more;
  }
};

/**
 * What an answer that was lost within the system lets come to pass twice (docs/adr/0002): a PUT without If-Match, and a
 * registration whose account was removed before its repetition arrived.
 */
const timesOf = (operation: Operation): number =>
  operation.kind === "register" || (operation.kind === "replace" && operation.expected === undefined) ? 2 : 1;

/** A PUT without If-Match that was answered counts once more when something pending came between it and its repetition. */
const repeated = (worlds: Worlds, done: Account, operation: Operation): Worlds =>
  operation.kind !== "replace" || operation.expected !== undefined || done === "absent"
    ? []
    : worlds.flatMap(({ account, pending }) =>
        account !== "absent" && account.key === done.key && account.version > done.version
          ? [{ account: applied(account, operation), pending }]
          : [],
      );

/** Whether a world after the operation is one in which the client would have heard this. */
const fits = (before: Account, after: Account, operation: Operation, { status, name, version }: Heard): boolean => {
  const shows = after !== "absent" && after.name === name && after.version === version;
  switch (operation.kind) {
    case "register":
      if (status === 201) return shows && after.key === operation.key;
      return status === 409 && before !== "absent" && before.key !== operation.key;
    case "replace":
      if (status === 200) return shows && before !== "absent";
      if (status === 412) return before !== "absent" && !isExpected(before, operation.expected);
      return status === 404 && before === "absent";
    case "remove":
      if (status === 204) return before !== "absent" && after === "absent";
      return status === 404 && before === "absent";
    case "read":
      return status === 200 ? shows : status === 404 && after === "absent";
  }
};

const refusals = [404, 409, 412];

/** The worlds that are left after an operation and what was heard of it; none when what was heard is impossible. */
export const after = (worlds: Worlds, operation: Operation, heard: Heard): Worlds => {
  if (heard.status === undefined)
    return operation.kind === "read"
      ? worlds
      : worlds.map(({ account, pending }) => ({
          account,
          pending: [...pending, [operation, timesOf(operation)] as const],
        }));
  const begun = settled(worlds);
  const done = begun.flatMap(({ account, pending }) => {
    const result = refusals.includes(heard.status ?? 0) ? account : applied(account, operation);
    // What was pending may also come to pass between the write and the answer.
    const ended = settled([{ account: result, pending }]);
    const again = heard.status === 200 ? settled(repeated(ended, result, operation)) : [];
    return [...ended, ...again].filter((world) => fits(account, world.account, operation, heard));
  });
  return unique(done);
};

/** The revision that every world agrees on; undefined when they do not. */
export const agreed = (worlds: Worlds): Revision | "absent" | undefined => {
  const [first, ...others] = unique(worlds.map(({ account }) => ({ account, pending: [] })));
  return others.length === 0 ? first?.account : undefined;
};

/** The most writes that may still come to pass. */
export const open = (worlds: Worlds): number => Math.max(0, ...worlds.map(({ pending }) => pending.length));
