import type { Resource } from "./resource.ts";

/** A violation that is accepted, and why. */
export type Suppression = {
  readonly rule: string;
  /** Names of resources; `*` stands for any characters. */
  readonly resource: string;
  /** The findings; all when there is none. */
  readonly finding?: RegExp;
  /** A whole sentence for somebody who was not there. */
  readonly reason: string;
  /** In which stacks it is accepted; in all when there is none. */
  readonly where?: Circumstance;
};

/** Something about a stack that a suppression depends on. A stack's name is nothing of the kind. */
export type Circumstance = {
  readonly title: string;
  readonly holds: (resources: ReadonlyArray<Resource>) => boolean;
};

export const accepts = (
  suppression: Suppression,
  violation: { readonly rule: string; readonly resource: string; readonly finding: string },
): boolean =>
  suppression.rule === violation.rule &&
  fits(suppression.resource, violation.resource) &&
  (suppression.finding?.test(violation.finding) ?? true);

const fits = (pattern: string, text: string): boolean =>
  new RegExp(`^${pattern.split("*").map(literally).join(".*")}$`, "s").test(text);

const literally = (text: string): string => text.replaceAll(/[\\^$.|?+()[\]{}]/g, "\\$&");
