import { isMembers, membersOf } from "../../local/members.ts";
import type { Exchange, LossyProxy } from "../../test/support/lossy-proxy.ts";

/** What happens to one request; other than a Behaviour it may look at what is asked. */
export type StoreFault = (exchange: Exchange & { readonly body: unknown }) => Promise<void> | void;

/** Faults of the store that strike requests about one address alone, so that trials can run side by side. */
export type PlacedFaults = {
  /** The next requests of this operation about this address meet these behaviours, one each. */
  readonly next: (operation: string, email: string, ...behaviours: ReadonlyArray<StoreFault>) => void;
  /** Every request of this operation about this address meets this behaviour, until it is lifted. */
  readonly always: (operation: string, email: string, behaviour: StoreFault) => void;
  readonly lift: (email: string) => void;
  /** How many requests about this address met a fault: none means that a trial has tried nothing. */
  readonly met: (email: string) => number;
};

export const storeOperations = ["GetItem", "PutItem", "UpdateItem", "DeleteItem"] as const;

/** Whose item a request is about. */
export const addressIn = (body: unknown): string => {
  const { Key, Item } = membersOf(body);
  const { email } = membersOf(isMembers(Key) ? Key : Item);
  return String(membersOf(email)["S"]);
};

const pass: StoreFault = async ({ forward, reply }) => await reply(await forward());

export const placeFaults = (store: LossyProxy): PlacedFaults => {
  const queued = new Map<string, StoreFault[]>();
  const standing = new Map<string, StoreFault>();
  const counts = new Map<string, number>();
  const meet = (exchange: Exchange): Promise<void> | void => {
    // The proxy has noted the request right before it asks what shall become of it.
    const { operation, body } = store.requests.at(-1) ?? { operation: "", body: {} };
    const email = addressIn(body);
    const place = `${operation} ${email}`;
    const behaviour = queued.get(place)?.shift() ?? standing.get(place) ?? pass;
    if (behaviour !== pass) counts.set(email, (counts.get(email) ?? 0) + 1);
    return behaviour({ ...exchange, body });
  };
  for (const operation of storeOperations) store.always(operation, meet);
  return {
    next: (operation, email, ...behaviours) => void queued.set(`${operation} ${email}`, [...behaviours]),
    always: (operation, email, behaviour) => void standing.set(`${operation} ${email}`, behaviour),
    lift: (email) => {
      for (const operation of storeOperations)
        for (const places of [queued, standing]) places.delete(`${operation} ${email}`);
    },
    met: (email) => counts.get(email) ?? 0,
  };
};
