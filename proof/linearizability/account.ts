import type { Event, Heard, Operation } from "./history.ts";

type Account = {
  /** Unknown as long as nobody has heard it. */
  readonly id: string | undefined;
  /** What an unknown id is known not to be. */
  readonly not: ReadonlyArray<string>;
  readonly version: number;
  readonly name: string;
};

/** One address: the account, or nobody, and the ids of accounts that are gone: none of them comes back. */
export type State = { readonly account: Account | undefined; readonly gone: ReadonlyArray<string> };

export const nobody: State = { account: undefined, gone: [] };

/**
 * The states in which an operation can leave an address, given what the client heard: none when what it heard is
 * impossible. A lost answer tells nothing, so the operation is taken to have been done if it could be.
 */
export const after = (state: State, { operation, heard }: Event): ReadonlyArray<State> =>
  heard === undefined ? [done(state, operation)] : heardSteps[operation.kind](state, operation, heard);

/** The account by an ETag of this id and version; undefined when it cannot be this account's. */
const named = ({ account, gone }: State, match: string | undefined): Account | undefined => {
  if (account === undefined || match === undefined) return account;
  const at = match.lastIndexOf("-");
  const id = match.slice(0, at);
  if (Number(match.slice(at + 1)) !== account.version) return undefined;
  if (account.id !== undefined) return account.id === id ? account : undefined;
  return account.not.includes(id) || gone.includes(id) ? undefined : { ...account, id };
};

const matchOf = (operation: Operation): string | undefined => ("match" in operation ? operation.match : undefined);
const nameOf = (operation: Operation): string => ("name" in operation ? operation.name : "");
const registered = (operation: Operation): Account => ({ id: undefined, not: [], version: 1, name: nameOf(operation) });
const replaced = (account: Account, operation: Operation): Account => ({
  ...account,
  version: account.version + 1,
  name: nameOf(operation),
});
const removed = ({ id }: Account, gone: ReadonlyArray<string>): State => ({
  account: undefined,
  gone: id === undefined ? gone : [...gone, id],
});

const done = (state: State, operation: Operation): State => {
  const { account, gone } = state;
  if (operation.kind === "register") return account === undefined ? { account: registered(operation), gone } : state;
  const target = named(state, matchOf(operation));
  if (target === undefined || operation.kind === "get") return state;
  return operation.kind === "delete" ? removed(target, gone) : { account: replaced(target, operation), gone };
};

type Answer = NonNullable<Heard>;

/** The state with the account as the client heard it, if it can be that one. */
const shown = (account: Account | undefined, gone: ReadonlyArray<string>, heard: Answer): ReadonlyArray<State> => {
  const { id, version, name } = heard;
  if (account === undefined || id === undefined || account.version !== version || account.name !== name) return [];
  const isIts = account.id === undefined ? !account.not.includes(id) && !gone.includes(id) : account.id === id;
  return isIts ? [{ account: { ...account, id, not: [] }, gone }] : [];
};

type Step = (state: State, operation: Operation, heard: Answer) => ReadonlyArray<State>;

const guarded =
  (success: number, apply: (account: Account, ...rest: Parameters<Step>) => ReadonlyArray<State>): Step =>
  (state, operation, heard) => {
    const { account, gone } = state;
    if (account === undefined) return heard.status === 404 ? [state] : [];
    const match = matchOf(operation);
    const target = named(state, match);
    if (heard.status === 412 && match !== undefined) {
      if (target === undefined) return [state];
      // Of an account with a known id the ETag holds; an unknown one is then not that of the ETag.
      const other = match.slice(0, match.lastIndexOf("-"));
      return account.id === undefined ? [{ account: { ...account, not: [...account.not, other] }, gone }] : [];
    }
    return heard.status === success && target !== undefined ? apply(target, state, operation, heard) : [];
  };

const heardSteps: Readonly<Record<Operation["kind"], Step>> = {
  register: (state, operation, heard) => {
    if (state.account !== undefined) return heard.status === 409 ? [state] : [];
    return heard.status === 201 ? shown(registered(operation), state.gone, heard) : [];
  },
  get: (state, _, heard) => {
    if (state.account === undefined) return heard.status === 404 ? [state] : [];
    return heard.status === 200 ? shown(state.account, state.gone, heard) : [];
  },
  put: guarded(200, (account, { gone }, operation, heard) => shown(replaced(account, operation), gone, heard)),
  delete: guarded(204, (account, { gone }) => [removed(account, gone)]),
};
