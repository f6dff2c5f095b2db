import type { Event, Heard, Operation } from "./history.ts";

/** One address: nobody, or an account whose id is unknown as long as nobody has heard it. */
export type Account = { readonly id: string | undefined; readonly version: number; readonly name: string } | "nobody";

/**
 * The states in which an operation can leave an account, given what the client heard: none when what it heard is
 * impossible. A lost answer tells nothing, so the operation is taken to have been done if it could be.
 */
export const after = (account: Account, { operation, heard }: Event): ReadonlyArray<Account> =>
  heard === undefined ? [done(account, operation)] : steps[operation.kind](account, operation, heard);

const done = (account: Account, operation: Operation): Account => {
  if (operation.kind === "register")
    return account === "nobody" ? { id: undefined, version: 1, name: operation.name } : account;
  if (account === "nobody" || operation.kind === "get") return account;
  if (operation.match !== undefined && fits(account, operation.match) === "no") return account;
  return operation.kind === "delete" ? "nobody" : { ...account, version: account.version + 1, name: operation.name };
};

type Present = Exclude<Account, "nobody">;

/** Whether an ETag is this account's; "perhaps" when its id has not been heard yet. */
const fits = ({ id, version }: Present, match: string): "yes" | "no" | "perhaps" => {
  const at = match.lastIndexOf("-");
  if (Number(match.slice(at + 1)) !== version) return "no";
  return id === undefined ? "perhaps" : id === match.slice(0, at) ? "yes" : "no";
};

/** The account as the client heard it, if that is possible. */
const asHeard = (account: Account, heard: NonNullable<Heard>): ReadonlyArray<Present> =>
  account !== "nobody" &&
  heard.version === account.version &&
  heard.name === account.name &&
  (account.id === undefined || account.id === heard.id)
    ? [{ ...account, id: heard.id }]
    : [];

type Step = (account: Account, operation: Operation, heard: NonNullable<Heard>) => ReadonlyArray<Account>;
const when = (holds: boolean, account: Account): ReadonlyArray<Account> => (holds ? [account] : []);

const guarded =
  (
    success: number,
    apply: (account: Present, operation: Operation, heard: NonNullable<Heard>) => ReadonlyArray<Account>,
  ): Step =>
  (account, operation, heard) => {
    if (account === "nobody") return when(heard.status === 404, account);
    const match = "match" in operation ? operation.match : undefined;
    const held = match === undefined ? "yes" : fits(account, match);
    if (heard.status === 412) return when(held !== "yes", account);
    return heard.status === success && held !== "no" ? apply(account, operation, heard) : [];
  };

const steps: Readonly<Record<Operation["kind"], Step>> = {
  register: (account, operation, heard) => {
    if (heard.status === 409) return when(account !== "nobody", account);
    const name = operation.kind === "register" ? operation.name : "";
    return heard.status === 201 && account === "nobody" ? asHeard({ id: undefined, version: 1, name }, heard) : [];
  },
  get: (account, _, heard) =>
    heard.status === 404 ? when(account === "nobody", account) : heard.status === 200 ? asHeard(account, heard) : [],
  put: guarded(200, (account, operation, heard) =>
    asHeard({ ...account, version: account.version + 1, name: operation.kind === "put" ? operation.name : "" }, heard),
  ),
  delete: guarded(204, () => ["nobody"]),
};
