import { expect } from "chai";
import fc from "fast-check";
import {
  after,
  agreed,
  type Heard,
  type Operation,
  unregistered,
  type Worlds,
} from "../../../proof/chaos/account-model.ts";

const register: Operation = { kind: "register", key: "k1", name: "a" };
const replace = (name: string, version?: number): Operation => ({
  kind: "replace",
  name,
  ...(version !== undefined && { expected: { key: "k1", version } }),
});
const remove: Operation = { kind: "remove" };
const read: Operation = { kind: "read" };
const user = (name: string, version: number, status = 200): Heard => ({ status, name, version });
const lost: Heard = {};

type Told = readonly [Operation, Heard];
const worldsOf = (...story: ReadonlyArray<Told>): Worlds =>
  story.reduce((worlds, [operation, heard]) => after(worlds, operation, heard), unregistered);
const born: Told = [register, user("a", 1, 201)];

describe("the model of an account", () => {
  const possible: Readonly<Record<string, ReadonlyArray<Told>>> = {
    "an account that is made, changed and removed": [
      born,
      [replace("b"), user("b", 2)],
      [remove, { status: 204 }],
      [read, { status: 404 }],
    ],
    "a lost registration that was done": [
      [register, lost],
      [read, user("a", 1)],
    ],
    "a lost registration that was not done": [
      [register, lost],
      [read, { status: 404 }],
    ],
    "a lost registration that is done late": [
      [register, lost],
      [read, { status: 404 }],
      [read, user("a", 1)],
    ],
    "a registration that meets its own": [
      [register, lost],
      [register, user("a", 1, 201)],
    ],
    "a lost change that was done": [born, [replace("b"), lost], [read, user("b", 2)]],
    "a lost change that was done twice": [born, [replace("b"), lost], [read, user("b", 3)]],
    "a lost change that comes between": [born, [replace("b"), lost], [replace("c"), user("c", 3)]],
    "a change that is repeated after a lost one came between": [
      born,
      [replace("b"), lost],
      [replace("c"), user("c", 4)],
    ],
    "a change that is repeated between both times of a lost one": [
      born,
      [replace("b"), lost],
      [replace("c"), user("c", 5)],
    ],
    "a lost registration that is repeated after a removal": [
      [register, lost],
      [read, user("a", 1)],
      [remove, { status: 204 }],
      [read, user("a", 1)],
    ],
    "a change at another version": [born, [replace("b"), user("b", 2)], [replace("c", 1), { status: 412 }]],
    "a lost removal, then another account": [born, [remove, lost], [{ ...register, key: "k2" }, user("a", 1, 201)]],
    "a taken address": [born, [{ ...register, key: "k2" }, { status: 409 }]],
  };
  for (const [what, story] of Object.entries(possible))
    it(`allows ${what}`, () => {
      expect(worldsOf(...story)).to.not.deep.equal([]);
    });

  const impossible: Readonly<Record<string, ReadonlyArray<Told>>> = {
    "an acknowledged registration that is not there": [born, [read, { status: 404 }]],
    "an acknowledged change that is not there": [born, [replace("b"), user("b", 2)], [read, user("a", 1)]],
    "an acknowledged removal that is undone": [born, [remove, { status: 204 }], [read, user("a", 1)]],
    "a change that nobody asked for": [born, [read, user("x", 1)]],
    "a name that is mixed": [born, [read, { status: 200, name: "mixed" }]],
    "a version that jumps": [born, [replace("b"), user("b", 3)]],
    "a second account at one address": [born, [{ ...register, key: "k2", name: "x" }, user("x", 1, 201)]],
    "a free address that is taken": [[register, { status: 409 }]],
    "a change of nobody": [[replace("b"), user("b", 1)]],
    "a refusal of the right version": [born, [replace("b", 1), { status: 412 }]],
    "a change at the wrong version": [born, [replace("b", 7), user("b", 2)]],
    "a removal of nobody that is a success": [[remove, { status: 204 }]],
    "a lost change that was done three times": [born, [replace("b"), lost], [read, user("b", 4)]],
    "a guarded change that was done twice": [born, [replace("b", 1), lost], [read, user("b", 3)]],
    "a change that is repeated with nothing between": [born, [replace("b"), user("b", 3)]],
    "a change that is repeated twice": [born, [replace("b"), lost], [replace("c"), user("c", 6)]],
    "a lost registration that is repeated after each of two removals": [
      [register, lost],
      [remove, { status: 204 }],
      [remove, { status: 204 }],
      [read, user("a", 1)],
    ],
    "an acknowledged registration that is repeated after a removal": [
      born,
      [remove, { status: 204 }],
      [{ ...register, key: "k2" }, { status: 409 }],
    ],
  };
  for (const [what, story] of Object.entries(impossible))
    it(`does not allow ${what}`, () => {
      expect(worldsOf(...story)).to.deep.equal([]);
      expect(worldsOf(...story.slice(0, -1)), "before its last line").to.not.deep.equal([]);
    });

  it("tells a revision when there is no doubt", () => {
    expect(agreed(worldsOf(born))).to.include({ key: "k1", version: 1 });
    expect(agreed(worldsOf(born, [remove, { status: 204 }]))).to.equal("absent");
  });

  /** A store that does what it says, and says it or does not. */
  const operations = fc.array(
    fc.record({
      kind: fc.constantFrom("register", "replace", "remove", "read"),
      loss: fc.constantFrom("none", "none", "done", "undone"),
    }),
    { maxLength: 10 },
  );
  it("allows whatever a right store does, answers lost or not", () => {
    fc.assert(
      fc.property(operations, (asked) => {
        let account: { key: string; name: string; version: number } | undefined;
        let worlds = unregistered;
        for (const [index, { kind, loss }] of asked.entries()) {
          const [key, name] = [`k${index}`, `n${index}`];
          const operation: Operation =
            kind === "register"
              ? { kind, key, name }
              : kind === "replace"
                ? { kind, name }
                : kind === "remove"
                  ? { kind }
                  : { kind: "read" };
          const before = account;
          if (loss !== "undone") {
            if (kind === "register") account ??= { key, name, version: 1 };
            else if (kind === "replace" && account !== undefined)
              account = { ...account, name, version: account.version + 1 };
            else if (kind === "remove") account = undefined;
          }
          const shown = account === undefined ? {} : { name: account.name, version: account.version };
          const good = { register: 201, replace: 200, remove: 204, read: 200 }[kind];
          const refused = kind === "register" ? before !== undefined : before === undefined;
          const bad = kind === "register" ? 409 : 404;
          const heard: Heard = loss === "none" ? (refused ? { status: bad } : { status: good, ...shown }) : {};
          worlds = after(worlds, operation, heard);
          expect(worlds).to.not.deep.equal([]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
