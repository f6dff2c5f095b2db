/** An object of unknown content, as read from JSON, YAML or a program. */
export type Members = Readonly<Record<string, unknown>>;

export const isMembers = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value's members; none when it is no object. */
export const membersOf = (value: unknown): Members => (isMembers(value) ? value : {});

/** The value's items; none when it is no list. */
export const itemsOf = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : []);
