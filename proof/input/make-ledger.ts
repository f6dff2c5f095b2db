import { isDeepStrictEqual } from "node:util";
import { isMembers, type Members } from "../../local/members.ts";
import { userPath } from "../../test/e2e/support/client.ts";
import type { Send } from "./sender.ts";

/** What the answers have promised of every user so far: the last one acknowledged, or that there is none. */
export type Ledger = {
  readonly of: (email: string) => Members | undefined;
  readonly note: (email: string, user: unknown) => void;
  readonly forget: (email: string) => void;
  /** Takes the user as it is, so that one difference is told once. */
  readonly renew: (email: string) => Promise<void>;
  readonly users: () => ReadonlyArray<Members>;
  /** Reads the user and tells what differs from the promise; `undefined` when nothing does. */
  readonly differs: (email: string) => Promise<string | undefined>;
};

export const makeLedger = (send: Send): Ledger => {
  const users = new Map<string, Members>();
  const read = (email: string) => send({ method: "GET", target: userPath(email) });
  const note = (email: string, user: unknown): void => {
    if (isMembers(user)) users.set(email, user);
  };
  return {
    of: (email) => users.get(email),
    note,
    renew: async (email) => {
      const { status, json } = await read(email);
      if (status === 200) note(email, json);
      else users.delete(email);
    },
    forget: (email) => users.delete(email),
    users: () => [...users.values()],
    differs: async (email) => {
      const { status, json } = await read(email);
      const promised = users.get(email);
      if (promised === undefined) return status === 404 ? undefined : `a GET of nobody answers ${status}`;
      return status === 200 && isDeepStrictEqual(json, promised) ? undefined : `a GET shows another user (${status})`;
    },
  };
};
