import type { AlarmDefinition } from "../alarm-definition.ts";
import { ownMetric, refusals } from "../metrics.ts";
import type { Watched } from "../watched.ts";
import { fiveMinutes } from "./severity.ts";

/** What only we can measure: the functions tell it in their log lines. */
export const ownAlarms = (watched: Pick<Watched, "namespace">): ReadonlyArray<AlarmDefinition> => [
  {
    // A hash takes 19 to 24 ms on a whole idle processor (docs/adr/0005), more under load.
    name: "slow-hashing",
    says: "One password hash in a hundred takes a second or more.",
    watches: ownMetric("HashTime", "p99")(watched),
    threshold: 1000,
    periodSeconds: fiveMinutes,
    periods: 3,
  },
  {
    // Argon2id of 19 MiB, twice, takes any processor more than this: less is a weaker hash.
    name: "weak-hashing",
    says: "Half of all password hashes take less than five milliseconds: they may be weaker than they should be.",
    watches: ownMetric("HashTime", "p50")(watched),
    threshold: 5,
    below: true,
    periodSeconds: fiveMinutes,
    periods: 1,
  },
  {
    // People mistype a few times a day; four wrong ones every minute are a program.
    name: "wrong-passwords",
    says: "Somebody may be guessing passwords: many current passwords are wrong.",
    watches: refusals("WrongPassword")(watched),
    threshold: 20,
    periodSeconds: fiveMinutes,
    periods: 1,
  },
  {
    // A 409 tells whether an address is registered: ten a minute look like somebody who reads a list.
    name: "taken-addresses",
    says: "Somebody may be finding out who is registered: many addresses are taken.",
    watches: refusals("EmailTaken")(watched),
    threshold: 50,
    periodSeconds: fiveMinutes,
    periods: 1,
  },
];
