import {
  alterChecksum,
  answerHtml,
  cutAnswer,
  emptyAnswer,
  holdAnswer,
  loseAnswer,
  loseRequest,
  refuse,
} from "../../test/support/misbehaviours.ts";
import { type StoreFault, storeOperations } from "../faults/placed-faults.ts";
import type { FaultySystem } from "../faults/faulty-system.ts";
import type { Deed } from "../faults/sabotaged.ts";
import { places } from "../faults/drivers/functions.ts";

/** What the store does in a storm. It never sends a request on later than its client waits: AWS promises nothing then. */
const storeFaults: ReadonlyArray<StoreFault> = [
  refuse(400, "ProvisionedThroughputExceededException"),
  refuse(400, "ThrottlingException"),
  refuse(500, "InternalServerError"),
  refuse(503, "ServiceUnavailable"),
  loseRequest,
  loseRequest,
  loseAnswer,
  loseAnswer,
  loseAnswer,
  cutAnswer,
  alterChecksum,
  emptyAnswer,
  answerHtml(502),
  holdAnswer(600),
  holdAnswer(5000),
];

/** What functions do in a storm, and the statuses with which a client may hear of it. */
const deeds: ReadonlyArray<readonly [Deed, ...statuses: ReadonlyArray<number>]> = [
  ["exit", 500],
  ["exit after", 500],
  ["throw", 500],
  ["unavailable", 503],
  ["twice"],
  ["twice at once"],
  ["fresh"],
];

export type Weather = {
  /** Lays faults before a request about this address, and tells the statuses that they explain. */
  readonly before: (kind: "register" | "read" | "replace" | "remove", email: string) => ReadonlyArray<number>;
  readonly clear: (email: string) => void;
};

/** In a hundred: requests to the store that fail, requests of clients to which it fails for good, and that meet a saboteur. */
const chances = { store: 12, forGood: 5, sabotage: 8 };

/** Random faults about the addresses of a storm's clients. */
export const weather = ({ faults, sabotage }: FaultySystem, choose: (below: number) => number): Weather => {
  const calm = (email: string): void => {
    for (const [name] of places) sabotage.take(name, email);
  };
  const one = <A>(list: ReadonlyArray<A>): A | undefined => list[choose(list.length)];
  const strike: StoreFault = async (exchange) => {
    const fault = choose(100) < chances.store ? one(storeFaults) : undefined;
    if (fault === undefined) return exchange.reply(await exchange.forward());
    await fault(exchange);
  };
  return {
    before: (kind, email) => {
      // What an earlier request was to meet and did not reach.
      calm(email);
      const lasting = choose(100) < chances.forGood ? one(storeFaults) : undefined;
      for (const operation of storeOperations) faults.always(operation, email, lasting ?? strike);
      const [name] = one(places.filter((place) => place[1] === kind)) ?? [];
      const [deed, ...statuses] = one(deeds) ?? [];
      if (name === undefined || deed === undefined || choose(100) >= chances.sabotage) return [503];
      // A deletion that is delivered twice is 404, and rightly so; nobody but a client does that.
      if (name === "delete-user" && deed.startsWith("twice")) return [503];
      sabotage.ask(name, email, deed);
      return [503, ...statuses];
    },
    clear: (email) => {
      faults.lift(email);
      calm(email);
    },
  };
};
