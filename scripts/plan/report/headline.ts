import { dollarDifference } from "../../report/dollars.ts";
import type { ResourceChange } from "../diff/resource-change.ts";

const kinds = ["created", "replaced", "deleted", "changed"] as const;

/** `3 created, 1 replaced, 2 changed; IAM: +1 action; +$8.00 a month`. */
export const headline = (changes: ReadonlyArray<ResourceChange>, dollarsPerMonth: number): string => {
  const counts = kinds.flatMap((kind) => {
    const number = changes.filter((change) => change.kind === kind).length;
    return number === 0 ? [] : [`${number} ${kind}`];
  });
  const iam = iamCounts(changes);
  return [
    counts.length === 0 ? "No resource changes" : counts.join(", "),
    ...(iam.length === 0 ? [] : [`IAM: ${iam.join(", ")}`]),
    ...(Math.abs(dollarsPerMonth) < 0.005 ? [] : [`${dollarDifference(dollarsPerMonth)} a month`]),
  ].join("; ");
};

const iamCounts = (changes: ReadonlyArray<ResourceChange>): ReadonlyArray<string> => {
  const all = changes.flatMap(({ statements }) => statements);
  const sum = (numbers: ReadonlyArray<number>) => numbers.reduce((total, number) => total + number, 0);
  const edited = all.filter((each) => each.kind === "changed");
  const ofActions = edited.filter(({ part }) => part === "Action");
  const counted: ReadonlyArray<readonly [string, number]> = [
    ["+", all.filter(({ kind }) => kind === "gained").length],
    ["−", all.filter(({ kind }) => kind === "lost").length],
    ["+", sum(ofActions.map(({ gained }) => gained.length))],
    ["−", sum(ofActions.map(({ lost }) => lost.length))],
    ["", edited.length - ofActions.length],
  ];
  return counted.flatMap(([sign, number], index) => {
    const noun = index < 2 ? "statement" : index < 4 ? "action" : "other change";
    return number === 0 ? [] : [`${sign}${number} ${noun}${number === 1 ? "" : "s"}`];
  });
};
