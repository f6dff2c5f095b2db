import { isDeepStrictEqual } from "node:util";
import type { Statement } from "./statement.ts";

/** How two policies differ: whole statements, or one part of a statement that both have. */
export type StatementChange =
  | { readonly kind: "gained" | "lost"; readonly statement: Statement }
  | {
      readonly kind: "changed";
      readonly statement: Statement;
      readonly part: string;
      readonly gained: ReadonlyArray<string>;
      readonly lost: ReadonlyArray<string>;
    };

type Statements = ReadonlyArray<Statement>;

/** A change of one action is one change here, however many statements a policy has and in whatever order. */
export const statementChanges = (before: Statements, after: Statements): ReadonlyArray<StatementChange> => {
  const lost = without(before, after);
  const gained = without(after, before);
  // The same Sid speaks louder than likeness, so it chooses first.
  const pairs = [...paired(lost, gained, isNamesake), ...paired(lost, gained, isAkin)];
  return [
    ...pairs.flatMap(([old, now]) => partChanges(old, now)),
    ...gained.map((statement) => ({ kind: "gained", statement }) as const),
    ...lost.map((statement) => ({ kind: "lost", statement }) as const),
  ];
};

/** Takes out of both lists what belongs together. */
const paired = (
  lost: Statement[],
  gained: Statement[],
  belong: (one: Statement, other: Statement) => boolean,
): ReadonlyArray<readonly [old: Statement, now: Statement]> =>
  [...gained].flatMap((now) => {
    const [old] = lost.filter((each) => belong(each, now));
    if (old === undefined) return [];
    lost.splice(lost.indexOf(old), 1);
    gained.splice(gained.indexOf(now), 1);
    return [[old, now] as const];
  });

const without = (list: Statements, other: Statements): Statement[] => {
  const rest = [...other];
  return list.filter((statement) => {
    const found = rest.findIndex((each) => isDeepStrictEqual(each, statement));
    if (found >= 0) rest.splice(found, 1);
    return found < 0;
  });
};

const isNamesake = (one: Statement, other: Statement): boolean =>
  one.effect === other.effect && one.label === other.label;

/** The same statement, edited: at least half of its parts are as they were. */
const isAkin = (one: Statement, other: Statement): boolean => {
  const names = partNames(one, other);
  const alike = names.filter((name) => isDeepStrictEqual(one.parts[name], other.parts[name])).length;
  return one.effect === other.effect && alike * 2 >= names.length;
};

const partNames = (one: Statement, other: Statement): ReadonlyArray<string> => [
  ...new Set([...Object.keys(one.parts), ...Object.keys(other.parts)]),
];

const partChanges = (before: Statement, statement: Statement): ReadonlyArray<StatementChange> => {
  const changes = partNames(before, statement).flatMap((part): ReadonlyArray<StatementChange> => {
    const [old = [], now = []] = [before.parts[part], statement.parts[part]];
    const gained = now.filter((text) => !old.includes(text));
    const lost = old.filter((text) => !now.includes(text));
    return gained.length + lost.length === 0 ? [] : [{ kind: "changed", statement, part, gained, lost }];
  });
  return changes.length > 0
    ? changes
    : [{ kind: "changed", statement, part: "Sid", gained: [statement.label], lost: [before.label] }];
};
