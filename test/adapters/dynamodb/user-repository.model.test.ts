import { expect } from "chai";
import * as fc from "fast-check";
import { either as E, option as O } from "fp-ts";
import { dynamoUserRepository } from "../../../adapters/dynamodb/user-repository.ts";
import { inMemoryUserRepository } from "../../../adapters/in-memory/user-repository.ts";
import type { UserRepository } from "../../../domain/ports/user-repository.ts";
import { Profile } from "../../../domain/profile.ts";
import { aRemoval, aReplacement, version } from "../../contract/a-registration.ts";
import { startDynalite, type TestServer } from "../../support/dynalite-server.ts";
import { patientTable } from "../../support/users-table.ts";
import { newWorld, of, type World } from "./small-world.ts";

type Call = (users: UserRepository, world: World) => Promise<unknown>;

/** Does the same to the reference and to DynamoDB, and finds the same answer. */
class Command implements fc.AsyncCommand<{ users: UserRepository; world: World }, UserRepository> {
  readonly #name: string;
  readonly #call: Call;
  constructor(name: string, call: Call) {
    this.#name = name;
    this.#call = call;
  }
  check(): boolean {
    return true;
  }
  async run({ users, world }: { users: UserRepository; world: World }, real: UserRepository): Promise<void> {
    expect(await this.#call(real, world), this.#name).to.deep.equal(await this.#call(users, world));
  }
  toString(): string {
    return this.#name;
  }
}

const command = <A>(name: string, drawn: fc.Arbitrary<A>, call: (args: A) => Call): fc.Arbitrary<Command> =>
  drawn.map((args) => new Command(`${name} ${JSON.stringify(args)}`, call(args)));

const index = fc.nat({ max: 5 });
const text = fc.string({ unit: "grapheme", maxLength: 12 });
const number = fc.oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((n) => n + 0);
const profile = fc
  .record(
    {
      name: text,
      given_name: text,
      locale: fc.constantFrom("de", "en-GB"),
      attributes: fc.dictionary(text, fc.oneof(text, number, fc.boolean()), { maxKeys: 4 }),
    },
    { requiredKeys: [] },
  )
  .filter((drawn) => Profile.is(drawn));
const expects = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined });
const expected = (count?: number) => (count === undefined ? {} : { expected_version: version(count) });

const commands = [
  command("insert", fc.record({ account: index, profile }), ({ account, profile: says }) => (users, { accounts }) => {
    const { user, ...origin } = of(accounts, account);
    return users.insert({ user: { ...user, ...says }, ...origin })();
  }),
  command("read", index, (address) => async (users, { addresses }) => {
    const email = of(addresses, address);
    const { find, findRegistration, findCredential, findRevision } = users;
    return Promise.all([find, findRegistration, findCredential, findRevision].map((read) => read(email)()));
  }),
  command(
    "replace",
    fc.record({
      address: index,
      account: index,
      found: fc.boolean(),
      profile,
      operation: index,
      expects,
      change: fc.option(index),
    }),
    (drawn) =>
      async (users, { addresses, accounts, hashes, operations }) => {
        const now = await users.find(of(addresses, drawn.address))();
        const found = E.isRight(now) ? O.toUndefined(now.right) : undefined;
        const current = drawn.found && found !== undefined ? found : of(accounts, drawn.account).user;
        const password_change = {
          verified_hash: of(hashes, drawn.change ?? 0),
          password_hash: of(hashes, (drawn.change ?? 0) >> 1),
        };
        return users.replace(
          aReplacement(current, {
            says: drawn.profile,
            operation_id: of(operations, drawn.operation),
            ...expected(drawn.expects),
            ...(drawn.change !== null && { password_change }),
          }),
        )();
      },
  ),
  command(
    "remove",
    fc.record({ account: index, expects }),
    ({ account, expects: count }) =>
      (users, { accounts }) =>
        users.remove(aRemoval(of(accounts, account).user, expected(count)))(),
  ),
];

describe("the DynamoDB repository", () => {
  let server: TestServer;
  let real: UserRepository;
  before(async () => {
    server = await startDynalite();
    real = dynamoUserRepository(await patientTable(server.url));
  });
  after(() => server.close());

  it("answers any sequence of calls as the in-memory repository does", async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 30, size: "max" }), async (sequence) => {
        await fc.asyncModelRun(
          () => ({ model: { users: inMemoryUserRepository(), world: newWorld() }, real }),
          sequence,
        );
      }),
      { numRuns: 25 },
    );
  });
});
