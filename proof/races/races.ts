import { memberOf } from "../../test/e2e/support/answers.ts";
import { type Answer, userPath } from "../../test/e2e/support/client.ts";
import type { ChildSystem } from "../support/child-system.ts";
import { tally, times } from "../support/times.ts";

const password = "mulberry lantern quartz 9";

/** Spellings of one address: letters in another case are the same account. */
const spelled = (email: string, index: number): string =>
  Array.from(email, (letter, at) => ((index >> (at % 8)) & 1 ? letter.toUpperCase() : letter)).join("");

export type Race = (system: ChildSystem, email: string, racers: number) => Promise<ReadonlyArray<string>>;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const expected = (what: string, answers: ReadonlyArray<Answer>, wanted: Readonly<Record<number, number>>) => {
  const found = tally(answers.map(({ status }) => status));
  return same(found, wanted) ? [] : [`${what}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`];
};
const wanted = (winner: number, loser: number, racers: number) =>
  racers === 1 ? { [winner]: 1 } : { [winner]: 1, [loser]: racers - 1 };

const keyed = ({ call }: ChildSystem, email: string, name: string) =>
  call("POST", "/register", { headers: { "Idempotency-Key": "k" }, json: { email, password, name } });

const register = ({ call }: ChildSystem, email: string, name: string) =>
  call("POST", "/register", { json: { email, password, name } });

const registrations =
  (spelling: (email: string, index: number) => string): Race =>
  async (system, email, racers) => {
    const answers = await Promise.all(times(racers, (index) => register(system, spelling(email, index), `r${index}`)));
    const winner = answers.find(({ status }) => status === 201);
    const stored = await system.call("GET", userPath(email));
    return [
      ...expected("registrations", answers, wanted(201, 409, racers)),
      ...(same(stored.json, winner?.json) ? [] : [`stored ${stored.text}, not the winner's ${winner?.text ?? "none"}`]),
    ];
  };

/** With one key: who sends the same is the same, and of those who send something else one wins. */
const repetitions =
  (name: (index: number) => string, wanted: (racers: number) => Readonly<Record<number, number>>): Race =>
  async (system, email, racers) => {
    const answers = await Promise.all(times(racers, (index) => keyed(system, email, name(index))));
    const stored = await system.call("GET", userPath(email));
    const others = answers.filter(({ status, json }) => status === 201 && !same(json, stored.json));
    return [
      ...expected("registrations with one key", answers, wanted(racers)),
      ...others.map(({ text }) => `answered ${text}, stored ${stored.text}`),
    ];
  };

const replacements: Race = async (system, email, racers) => {
  await register(system, email, "first");
  const answers = await Promise.all(
    times(racers, (index) =>
      system.call("PUT", userPath(email), { json: { name: `p${index}`, given_name: `p${index}` } }),
    ),
  );
  const stored = await system.call("GET", userPath(email));
  const versions = new Set(answers.map((answer) => memberOf(answer, "version"))).size;
  return [
    ...expected("replacements", answers, { 200: racers }),
    ...(memberOf(stored, "version") === racers + 1 ? [] : [`version ${String(memberOf(stored, "version"))}`]),
    ...(versions === racers ? [] : [`${versions} versions were answered for ${racers} replacements`]),
    ...(memberOf(stored, "name") === memberOf(stored, "given_name") ? [] : [`a mixture: ${stored.text}`]),
  ];
};

const guarded: Race = async (system, email, racers) => {
  const { headers } = await register(system, email, "first");
  const put = (index: number) =>
    system.call("PUT", userPath(email), {
      headers: { "If-Match": headers["etag"] ?? "" },
      json: { name: `g${index}` },
    });
  return expected("replacements with one ETag", await Promise.all(times(racers, put)), wanted(200, 412, racers));
};

/** Who holds the ETag may replace or delete: the first of all of them, whatever it wants. */
const replacementsAndDeletions: Race = async (system, email, racers) => {
  const { headers } = await register(system, email, "first");
  const guard = { headers: { "If-Match": headers["etag"] ?? "" } };
  const answers = await Promise.all(
    times(racers, (index) =>
      index % 2 === 0
        ? system.call("DELETE", userPath(email), guard)
        : system.call("PUT", userPath(email), { ...guard, json: { name: `g${index}` } }),
    ),
  );
  const found = tally(answers.map(({ status }) => status));
  const winners = answers.filter(({ status }) => status < 300);
  const lost = answers.filter(({ status }) => status === 412 || status === 404);
  const stored = await system.call("GET", userPath(email));
  const [winner] = winners;
  const kept = winner?.status === 204 ? stored.status === 404 : same(stored.json, winner?.json);
  return [
    ...(winners.length === 1 && lost.length === racers - 1
      ? []
      : [`replacements and deletions: ${JSON.stringify(found)}, not one of 200 or 204 and else 412 or 404`]),
    ...(kept ? [] : [`stored ${stored.status} ${stored.text}, not what the winner left`]),
  ];
};

/** Replacements come before the deletion or find nobody. */
const replacementsBesideDeletion: Race = async (system, email, racers) => {
  await register(system, email, "first");
  const answers = await Promise.all(
    times(racers, (index) =>
      index === racers >> 1
        ? system.call("DELETE", userPath(email))
        : system.call("PUT", userPath(email), { json: { name: `g${index}` } }),
    ),
  );
  const { 204: deleted = 0, 200: replaced = 0, 404: late = 0 } = tally(answers.map(({ status }) => status));
  const stored = await system.call("GET", userPath(email));
  return [
    ...(deleted === 1 && replaced + late === racers - 1
      ? []
      : [`${deleted} deletions, ${replaced} replacements, ${late} who came late, of ${racers}`]),
    ...(stored.status === 404 ? [] : [`a deleted user is back: ${stored.text}`]),
  ];
};

const deletions: Race = async (system, email, racers) => {
  await register(system, email, "first");
  const answers = await Promise.all(times(racers, () => system.call("DELETE", userPath(email))));
  const ghost = (await system.call("GET", userPath(email))).status !== 404;
  return [...expected("deletions", answers, wanted(204, 404, racers)), ...(ghost ? ["a deleted user is read"] : [])];
};

/** Each kind of race by name: what came out that must not have. */
export const races: Readonly<Record<string, Race>> = {
  registrations: registrations((email) => email),
  "registrations in other cases": registrations(spelled),
  "registrations with one key": repetitions(
    () => "k",
    (racers) => ({ 201: racers }),
  ),
  "registrations with one key and other payloads": repetitions(
    (index) => `k${index}`,
    (racers) => wanted(201, 422, racers),
  ),
  replacements,
  "replacements with one ETag": guarded,
  "replacements and deletions with one ETag": replacementsAndDeletions,
  "replacements beside one deletion": replacementsBesideDeletion,
  deletions,
};
