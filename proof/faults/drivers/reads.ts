import { expect } from "chai";
import { membersOf } from "../../../local/members.ts";
import { memberOf } from "../../../test/e2e/support/answers.ts";
import { userPath } from "../../../test/e2e/support/client.ts";
import { damagedItem, staleReads } from "../altered-answers.ts";
import { kinds, prepare } from "../four-requests.ts";
import { password, type Trial } from "../trial.ts";

/** Whoever reads after an acknowledged write sees it, although the store has older answers to give. */
export const staleRead = async (trial: Trial): Promise<void> => {
  const system = await trial.stage.plain();
  const email = trial.address();
  const path = userPath(email);
  const version = async () => memberOf(await trial.ask(system, "GET", path), "version");
  system.faults.always("GetItem", email, staleReads());
  for (let round = 0; round < (trial.quick ? 1 : 5); round += 1) {
    trial.expectStatus(await trial.ask(system, "POST", "/register", { json: { email, password } }), 201);
    expect(await version()).to.equal(1);
    trial.expectStatus(await trial.ask(system, "PUT", path, { json: { name: "a" } }), 200);
    expect(await version()).to.equal(2);
    trial.expectStatus(await trial.ask(system, "DELETE", path), 204);
    trial.expectStatus(await trial.ask(system, "GET", path), 404);
  }
  expect(system.faults.met(email), "faults met").to.be.at.least(6);
  await trial.expectRecovery(system, email);
};

const damages: Readonly<Record<string, (item: Readonly<Record<string, unknown>>) => object>> = {
  "an id of another form": (item) => ({ ...item, id: { S: "7" } }),
  "no id": (item) => Object.fromEntries(Object.entries(item).filter(([name]) => name !== "id")),
  "a version that is text": (item) => ({ ...item, version: { S: "1" } }),
  "a version of zero": (item) => ({ ...item, version: { N: "0" } }),
};
/** Only readers of a user see these. */
const damagedUsers: typeof damages = {
  "a layout of the future": (item) => ({ ...item, schema_version: { N: "2" } }),
  "a time that is none": (item) => ({ ...item, created_at: { S: "2026-02-30T00:00:00.000Z" } }),
  "an address that is none": (item) => ({ ...item, email: { S: "nobody" } }),
  "a name that is a list": (item) => ({ ...item, name: { L: [] } }),
};

/** An item that does not decode is our fault, told without its content; it is neither shown nor changed. */
export const damagedItems = async (trial: Trial): Promise<void> => {
  const system = await trial.stage.plain();
  for (const kind of kinds.filter(({ name }) => name !== "register"))
    for (const change of trial.some(
      Object.values(kind.name === "remove" ? damages : { ...damages, ...damagedUsers }),
    )) {
      const email = trial.address();
      await prepare(trial, system, kind, email);
      system.faults.next(
        "GetItem",
        email,
        damagedItem((item) => membersOf(change(item))),
      );
      const answer = await kind.send(trial, system, email);
      trial.expectProblem(answer, "internal-error");
      expect(answer.text).to.not.include(email);
      expect(system.faults.met(email), "faults met").to.equal(1);
      await trial.expectRecovery(system, email);
    }
  const email = trial.address();
  const register = () =>
    trial.ask(system, "POST", "/register", { json: { email, password }, headers: { "Idempotency-Key": "k" } });
  trial.expectStatus(await register(), 201);
  const noHash = damagedItem((item) => ({ ...item, password_hash: { S: "plain text" } }));
  system.faults.next("GetItem", email, noHash);
  trial.expectProblem(await register(), "internal-error");
  system.faults.next("GetItem", email, noHash);
  const json = { password: "tangerine velvet harbour 4", current_password: password };
  trial.expectProblem(await trial.ask(system, "PUT", userPath(email), { json }), "internal-error");
  system.faults.next(
    "UpdateItem",
    email,
    damagedItem((item) => ({ ...item, version: { S: "2" } })),
  );
  trial.expectProblem(await trial.ask(system, "PUT", userPath(email), { json: {} }), "internal-error");
  await trial.expectRecovery(system, email);
};
