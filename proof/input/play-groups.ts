import type { Members } from "../../local/members.ts";
import { type Case, withJson } from "./case.ts";
import type { Draw } from "./make-draw.ts";
import { type Group, password, type People } from "./group.ts";
import { makeLedger } from "./make-ledger.ts";
import { play, type Tally } from "./play.ts";
import { sender } from "./sender.ts";

const profile = {
  name: 'Ada O\'Brien "$x" \\ é🦊',
  given_name: "Ada",
  locale: "en-GB",
  zoneinfo: "Europe/London",
  attributes: { team: "core", level: 3, on: true },
};

const peopleOf = ({ name }: Group): People => {
  let count = 0;
  return { ada: `ada.${name}@example.com`, fresh: () => `fresh${(count += 1)}.${name}@example.com` };
};

/** Registers whoever the cases are about. */
const registered = ({ ada: email }: People): Case => ({
  what: "a registration",
  email,
  sent: withJson("POST", "/register", { email, password, ...profile }),
  verdict: { is: "stored", profile },
});

export type Played = Readonly<Tally> & {
  /** Of each group, how many cases. */
  readonly counts: Readonly<Record<string, number>>;
  /** Every user that an answer has promised last. */
  readonly users: ReadonlyArray<Members>;
};

/** Plays all groups side by side, each about users of its own, and reads every user again when all are done. */
export const playGroups = async (
  url: string,
  groups: ReadonlyArray<Group>,
  draw: Draw,
  say: (line: string) => void,
): Promise<Played> => {
  const send = sender(url);
  const ledger = makeLedger(send);
  const tally: Tally = { tried: 0, stored: 0, refused: 0, serverErrors: [], failures: [] };
  const drawn = groups.map((group) => {
    const people = peopleOf(group);
    return [group.name, [registered(people), ...group.cases(people, draw)]] as const;
  });
  await Promise.all(
    drawn.map(async ([name, cases]) => {
      await play(name, cases, { send, ledger, tally });
      say(`${name}: ${cases.length} cases`);
    }),
  );
  for (const { email } of ledger.users()) {
    const difference = await ledger.differs(String(email));
    if (difference !== undefined) tally.failures.push(`at the end: ${String(email)}: ${difference}`);
  }
  send.end();
  return {
    ...tally,
    counts: Object.fromEntries(drawn.map(([name, cases]) => [name, cases.length])),
    users: ledger.users(),
  };
};
