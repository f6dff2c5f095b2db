import { DocumentError, Section } from "./section.ts";
import type { Read } from "./section.ts";

export const text: Read<string> = (value, place) => {
  if (typeof value !== "string") throw new DocumentError(place, "must be a text");
  return value;
};

export const integer: Read<number> = (value, place) => {
  if (!Number.isInteger(value)) throw new DocumentError(place, "must be an integer");
  return Number(value);
};

/** An HTTP status as text or number. */
export const status: Read<number> = (value, place) => {
  if (!/^[1-5]\d\d$/.test(String(value))) throw new DocumentError(place, "must be an HTTP status");
  return Number(value);
};

/** One of some texts, in any case. */
export const oneOf =
  <A extends string>(...choices: ReadonlyArray<A>): Read<A> =>
  (value, place) => {
    const choice = choices.find((each) => each.toLowerCase() === String(value).toLowerCase());
    if (choice === undefined)
      throw new DocumentError(place, `must be ${choices.join(" or ")}; nothing else is emulated`);
    return choice;
  };

export const mapOf =
  <A>(read: Read<A>): Read<ReadonlyArray<readonly [string, A]>> =>
  (value, place) =>
    new Section(value, place).rest(read);

/** Entries by media type: names compare in lower case and have no parameters. */
export const byMediaType =
  <A>(read: (type: string) => Read<A>): Read<ReadonlyMap<string, A>> =>
  (value, place) =>
    new Map(
      mapOf((each) => each)(value, place).map(([type, each]) => {
        if (!/^[\w.+-]+\/[\w.+-]+$/.test(type)) throw new DocumentError(place, `"${type}" is not a media type`);
        return [type.toLowerCase(), read(type)(each, `${place}.${type}`)] as const;
      }),
    );
