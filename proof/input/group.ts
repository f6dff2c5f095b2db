import type { Case } from "./case.ts";
import type { Draw } from "./make-draw.ts";

/** Users that are registered for one group of cases alone. */
export type People = {
  /** Registered, with a password and a full profile. */
  readonly ada: string;
  /** An address that nobody has, another one each time. */
  readonly fresh: () => string;
};

/** Cases about one subject; they are sent one after the other, beside those of other groups. */
export type Group = {
  readonly name: string;
  readonly cases: (people: People, draw: Draw) => ReadonlyArray<Case>;
};

export const password = "mulberry lantern quartz 9";
