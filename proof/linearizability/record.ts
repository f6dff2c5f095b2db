import { times } from "../support/times.ts";
import type { Event, Heard, Operation } from "./history.ts";
import type { Service } from "./service.ts";

export type Load = {
  readonly addresses: ReadonlyArray<string>;
  readonly clients: number;
  /** Of each client. */
  readonly operations: number;
  readonly choose: (below: number) => number;
};

/** What clients heard who all ask at once, and what is there when they are done: one history for each address. */
export const record = async (
  service: Service,
  { addresses, clients, operations, choose }: Load,
): Promise<ReadonlyMap<string, ReadonlyArray<Event>>> => {
  const histories = new Map<string, Event[]>(addresses.map((address) => [address, []]));
  let serial = 0;

  const perform = async (address: string, operation: Operation): Promise<Heard> => {
    const began = performance.now();
    const heard = await service(address, operation);
    // Shed before anything was done: it says nothing about the account.
    if (heard?.status !== 429) histories.get(address)?.push({ operation, heard, began, ended: performance.now() });
    return heard;
  };
  const drawn = (tags: ReadonlyMap<string, string>, address: string): Operation => {
    const kind = choose(20);
    const tag = tags.get(address);
    const match = choose(2) === 0 && tag !== undefined ? { match: tag } : {};
    if (kind < 3) return { kind: "register", name: `n${(serial += 1)}` };
    if (kind < 10) return { kind: "get" };
    return kind < 18 ? { kind: "put", name: `n${(serial += 1)}`, ...match } : { kind: "delete", ...match };
  };
  const client = async (): Promise<void> => {
    const tags = new Map<string, string>();
    for (let count = 0; count < operations; count += 1) {
      const address = addresses[choose(addresses.length)] ?? "";
      const heard = await perform(address, drawn(tags, address));
      if (heard?.id !== undefined) tags.set(address, `${heard.id}-${String(heard.version)}`);
    }
  };
  await Promise.all(times(clients, client));
  for (const address of addresses) await perform(address, { kind: "get" });
  return histories;
};
