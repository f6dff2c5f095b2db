import { expect } from "chai";
import type { Event, Heard, Operation } from "../../../proof/linearizability/history.ts";
import { isLinearizable } from "../../../proof/linearizability/is-linearizable.ts";

const event = (began: number, ended: number, operation: Operation, heard: Heard): Event => ({
  operation,
  heard,
  began,
  ended,
});
const user = (version: number, name: string, id = "a") => ({ id, version, name });
const register = (name: string): Operation => ({ kind: "register", name });
const put = (name: string, match?: string): Operation => ({
  kind: "put",
  name,
  ...(match === undefined ? {} : { match }),
});
const get: Operation = { kind: "get" };
const remove = { kind: "delete" } as const;
const created = event(0, 1, register("x"), { status: 201, ...user(1, "x") });

describe("isLinearizable", () => {
  const good: Readonly<Record<string, ReadonlyArray<Event>>> = {
    nothing: [],
    "one after the other": [
      created,
      event(2, 3, put("y"), { status: 200, ...user(2, "y") }),
      event(4, 5, get, { status: 200, ...user(2, "y") }),
      event(6, 7, remove, { status: 204 }),
      event(8, 9, get, { status: 404 }),
      event(10, 11, register("z"), { status: 201, ...user(1, "z", "b") }),
    ],
    "two at once, in either order": [
      created,
      event(2, 9, put("y"), { status: 200, ...user(3, "y") }),
      event(3, 8, put("z"), { status: 200, ...user(2, "z") }),
      event(10, 11, get, { status: 200, ...user(3, "y") }),
    ],
    "a lost registration that was done": [
      event(0, 1, register("x"), undefined),
      event(2, 3, get, { status: 200, ...user(1, "x") }),
    ],
    "a lost registration that was not done": [event(0, 1, register("x"), undefined), event(2, 3, get, { status: 404 })],
    "a lost deletion that is done later": [
      created,
      event(2, 3, remove, undefined),
      event(4, 5, get, { status: 200, ...user(1, "x") }),
      event(6, 7, get, { status: 404 }),
    ],
    "a lost PUT that counts twice": [
      created,
      event(2, 3, put("y"), undefined),
      event(4, 5, get, { status: 200, ...user(3, "y") }),
    ],
    "a lost registration, replaced by its ETag": [
      event(0, 1, register("x"), undefined),
      event(2, 3, put("y", "a-1"), { status: 200, ...user(2, "y") }),
    ],
    "a lost registration that another account's ETag does not fit": [
      event(0, 1, register("x"), undefined),
      event(2, 3, put("y", "b-1"), { status: 412 }),
      event(4, 5, get, { status: 200, ...user(1, "x") }),
    ],
    "a deletion by an ETag, of a lost registration": [
      event(0, 1, register("x"), undefined),
      event(2, 3, { ...remove, match: "a-1" }, { status: 204 }),
      event(4, 5, get, { status: 404 }),
    ],
    "a PUT refused for an ETag that no longer held": [
      created,
      event(2, 3, put("y"), { status: 200, ...user(2, "y") }),
      event(4, 5, put("z", "a-1"), { status: 412 }),
    ],
  };
  for (const [what, events] of Object.entries(good))
    it(`explains ${what}`, () => {
      expect(isLinearizable(events)).to.equal(true);
      expect(isLinearizable(events.toReversed())).to.equal(true);
    });

  const bad: Readonly<Record<string, ReadonlyArray<Event>>> = {
    "two registrations of one address": [
      event(0, 9, register("x"), { status: 201, ...user(1, "x") }),
      event(1, 8, register("y"), { status: 201, ...user(1, "y", "b") }),
    ],
    "a lost update": [
      created,
      event(2, 9, put("y"), { status: 200, ...user(2, "y") }),
      event(3, 8, put("z"), { status: 200, ...user(2, "z") }),
    ],
    "a read of what was already replaced": [
      created,
      event(2, 3, put("y"), { status: 200, ...user(2, "y") }),
      event(4, 5, get, { status: 200, ...user(1, "x") }),
    ],
    "a user back from the dead": [
      created,
      event(2, 3, remove, { status: 204 }),
      event(4, 5, get, { status: 200, ...user(1, "x") }),
    ],
    "an acknowledged user who is gone": [created, event(2, 3, get, { status: 404 })],
    "a mixture": [
      created,
      event(2, 3, put("y"), { status: 200, ...user(2, "y") }),
      event(4, 5, get, { status: 200, ...user(2, "x") }),
    ],
    "a guarded PUT that counted twice": [
      created,
      event(2, 3, put("y", "a-1"), undefined),
      event(4, 5, get, { status: 200, ...user(3, "y") }),
    ],
    "an update that hit a newer account": [
      created,
      event(2, 3, remove, { status: 204 }),
      event(4, 5, register("z"), { status: 201, ...user(1, "z", "b") }),
      event(6, 7, put("y", "a-1"), { status: 200, ...user(2, "y", "b") }),
    ],
    "a new account with the id of the old one": [
      created,
      event(2, 3, remove, { status: 204 }),
      event(4, 5, register("z"), { status: 201, ...user(1, "z") }),
    ],
    "a lost registration with the id of the old account": [
      created,
      event(2, 3, remove, { status: 204 }),
      event(4, 5, register("z"), undefined),
      event(6, 7, put("y", "a-1"), { status: 200, ...user(2, "y") }),
    ],
    "an update by an ETag of another id than it shows": [
      event(0, 1, register("x"), undefined),
      event(2, 3, put("y", "a-1"), { status: 200, ...user(2, "y", "b") }),
    ],
    "a refusal by an ETag that is shown to hold later": [
      event(0, 1, register("x"), undefined),
      event(2, 3, put("y", "a-1"), { status: 412 }),
      event(4, 5, get, { status: 200, ...user(1, "x") }),
    ],
    "a refusal although the ETag held": [created, event(2, 3, put("y", "a-1"), { status: 412 })],
  };
  for (const [what, events] of Object.entries(bad))
    it(`does not explain ${what}`, () => {
      expect(isLinearizable(events)).to.equal(false);
      expect(isLinearizable(events.toReversed())).to.equal(false);
    });
});
