import { expect } from "chai";
import { either as E, option as O } from "fp-ts";
import type { Fault } from "../../../domain/errors.ts";
import type { UserRepository } from "../../../domain/ports/user-repository.ts";
import { aRegistration, aRemoval, aReplacement, version } from "../../contract/a-registration.ts";
import type { Behaviour } from "../../support/lossy-proxy.ts";
import {
  alterChecksum,
  answerHtml,
  cutAnswer,
  emptyAnswer,
  holdAnswer,
  loseAnswer,
  loseRequest,
  refuse,
} from "../../support/misbehaviours.ts";
import { type ProxiedUsers, startProxiedUsers } from "../../support/proxied-users.ts";
import { patience } from "../../support/users-table.ts";

const user = aRegistration().user;
/** Each method with the request that it sends first. */
const methods: ReadonlyArray<
  readonly [name: string, operation: string, call: (users: UserRepository) => Promise<E.Either<unknown, unknown>>]
> = [
  ["insert", "PutItem", (users) => users.insert(aRegistration())()],
  ["find", "GetItem", (users) => users.find(user.email)()],
  ["findRegistration", "GetItem", (users) => users.findRegistration(user.email)()],
  ["findCredential", "GetItem", (users) => users.findCredential(user.email)()],
  ["findRevision", "GetItem", (users) => users.findRevision(user.email)()],
  ["replace", "UpdateItem", (users) => users.replace(aReplacement(user))()],
  ["remove", "DeleteItem", (users) => users.remove(aRemoval(user))()],
];

const tagOf = (answer: E.Either<unknown, unknown>): unknown =>
  E.isLeft(answer) ? (answer.left as Fault)._tag : "Right";

/** What the SDK gets over, and the operation on which it is tried (a throttled one waits up to a second). */
const passing: ReadonlyArray<readonly [what: string, behaviour: Behaviour, ...operations: ReadonlyArray<string>]> = [
  ["throttles the table", refuse(400, "ProvisionedThroughputExceededException"), "PutItem"],
  ["throttles the account", refuse(400, "RequestLimitExceeded"), "PutItem"],
  ["throttles as other services do", refuse(400, "ThrottlingException"), "GetItem"],
  ["has an internal error", refuse(500, "InternalServerError"), "PutItem", "GetItem"],
  ["is unavailable", refuse(503, "ServiceUnavailable"), "PutItem", "GetItem"],
  ["breaks the connection before the request", loseRequest, "PutItem", "GetItem"],
  ["breaks the connection after the request", loseAnswer, "PutItem", "GetItem"],
  ["breaks the connection within the answer", cutAnswer, "PutItem", "GetItem"],
  ["answers after the timeout", holdAnswer(5000), "PutItem", "GetItem"],
  ["sends an empty answer", emptyAnswer, "PutItem", "GetItem"],
  ["sends an answer with another checksum", alterChecksum, "PutItem", "GetItem"],
  ["hides behind a gateway's page", answerHtml(502), "PutItem", "GetItem"],
];

describe("a DynamoDB that fails once", () => {
  let store: ProxiedUsers;
  before(async () => (store = await startProxiedUsers()));
  after(() => store.close());

  for (const [what, behaviour, ...operations] of passing)
    it(`is not noticed when it ${what}`, async () => {
      const registration = aRegistration();
      for (const operation of operations) store.proxy.next(operation, behaviour);

      expect(await store.users.insert(registration)()).to.deep.equal(E.right(registration.user));
      expect(await store.users.find(registration.user.email)()).to.deep.equal(E.right(O.some(registration.user)));
    });
});

describe("a DynamoDB that fails for good", () => {
  const failing: Readonly<Record<string, readonly [Behaviour, Fault["_tag"]]>> = {
    "throttles the table": [refuse(400, "ProvisionedThroughputExceededException"), "Unavailable"],
    "is unavailable": [refuse(503, "ServiceUnavailable"), "Unavailable"],
    "breaks every connection": [loseRequest, "Unavailable"],
    "never answers": [holdAnswer(60_000), "Unavailable"],
    "answers other than its checksum says": [alterChecksum, "Unavailable"],
    "hides behind a page of its own words": [answerHtml(200), "Unavailable"],
    "denies access": [refuse(400, "AccessDeniedException"), "Defect"],
    "has no such table": [refuse(400, "ResourceNotFoundException"), "Defect"],
    "finds the request invalid": [refuse(400, "ValidationException"), "Defect"],
    "does not know the credentials": [refuse(400, "UnrecognizedClientException"), "Defect"],
    "says what nobody ever heard of": [refuse(400, "NeverHeardOfException"), "Defect"],
  };
  for (const [what, [behaviour, fault]] of Object.entries(failing))
    it(`is ${fault === "Defect" ? "a Defect" : "Unavailable"} to every method when it ${what}`, async () => {
      const store = await (fault === "Unavailable"
        ? startProxiedUsers({ deadline: 200 })
        : startProxiedUsers(undefined, patience));
      for (const [, operation] of methods) store.proxy.always(operation, behaviour);
      const answers = await Promise.all(
        methods.map(async ([name, , call]) => [name, tagOf(await call(store.users))] as const),
      );
      await store.close();

      expect(answers).to.deep.equal(methods.map(([name]) => [name, fault]));
      if (fault === "Defect") expect(store.proxy.requests).to.have.length(methods.length);
    });
});

describe("an operation over its deadline", () => {
  it("is not sent again, although attempts are left", async () => {
    const store = await startProxiedUsers({ deadline: 200 });
    store.proxy.always("GetItem", holdAnswer(60_000));
    const answer = await store.users.find(user.email)();
    await store.close();
    expect(tagOf(answer)).to.equal("Unavailable");
    expect(store.proxy.requests).to.have.length.of.at.most(1);
  });
});

describe("a condition that failed and cannot be settled", () => {
  for (const [name, fault] of [
    ["InternalServerError", "Unavailable"],
    ["AccessDeniedException", "Defect"],
  ] as const)
    it(`answers with the fault of the settling read: ${fault}`, async () => {
      const store = await startProxiedUsers();
      const registration = aRegistration();
      await store.truth.insert(registration)();
      store.proxy.always("GetItem", refuse(fault === "Defect" ? 400 : 500, name));
      const { user: stored } = registration;
      const stale = { expected_version: version(7) };

      const answers = [
        await store.users.insert(registration)(),
        await store.users.replace(aReplacement(stored, stale))(),
        await store.users.remove(aRemoval(stored, stale))(),
      ];
      await store.close();
      expect(answers.map(tagOf)).to.deep.equal([fault, fault, fault]);
    });
});
