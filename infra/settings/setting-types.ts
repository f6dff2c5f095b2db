import { function as F, option as O, readonlyArray as RA } from "fp-ts";
import * as t from "io-ts";
import { type Ipv4Block, parseIpv4Block } from "../network/ipv4-block.ts";
import { fromText } from "./from-text.ts";

export const Flag = fromText("true or false", t.boolean.is, (text) =>
  text === "true" || text === "false" ? O.some(text === "true") : O.none,
);

export const integerBetween = (least: number, most: number): t.Type<number, number> =>
  fromText(`a whole number from ${least} to ${most}`, t.number.is, (text) =>
    F.pipe(
      /^-?\d{1,9}$/.test(text) ? O.some(Number(text)) : O.none,
      O.filter((number) => least <= number && number <= most),
    ),
  );

export const oneOf = (values: ReadonlyArray<number>): t.Type<number, number> =>
  fromText(`one of ${values.join(", ")}`, t.number.is, (text) =>
    O.fromNullable(values.find((value) => String(value) === text)),
  );

/** Text of a pattern; empty text means that the setting is not used. */
export const optionalText = (name: string, pattern: RegExp): t.Type<O.Option<string>, O.Option<string>> =>
  fromText(`${name}, or empty`, isOptionalText, (text) =>
    text === "" ? O.some(O.none) : pattern.test(text) ? O.some(O.some(text)) : O.none,
  );

const isOptionalText = (value: unknown): value is O.Option<string> =>
  t.type({ _tag: t.literal("None") }).is(value) || t.type({ _tag: t.literal("Some"), value: t.string }).is(value);

export const pattern = (name: string, expression: RegExp): t.Type<string, string> =>
  fromText(name, t.string.is, (text) => (expression.test(text) ? O.some(text) : O.none));

const Ipv4 = t.type({ base: t.number, prefix: t.number });

/** One IPv4 network with a prefix length in range. */
export const blockBetween = (shortest: number, longest: number): t.Type<Ipv4Block, Ipv4Block> =>
  fromText(`an IPv4 network from /${shortest} to /${longest} such as 10.0.0.0/16`, Ipv4.is, (text) =>
    F.pipe(
      parseIpv4Block(text),
      O.filter(({ prefix }) => shortest <= prefix && prefix <= longest),
    ),
  );

const listOfTexts = (text: string): O.Option<ReadonlyArray<string>> =>
  F.pipe(
    O.tryCatch((): unknown => JSON.parse(text)),
    O.filter(t.readonlyArray(t.string).is),
  );

/** No zones, or two of a region by name; Local and Wavelength Zones, whose names are longer, have no load balancers of two zones. */
export const Zones = fromText(
  'two availability zones such as ["eu-central-1a","eu-central-1b"], or []',
  t.readonlyArray(t.string).is,
  (text) =>
    F.pipe(
      listOfTexts(text),
      O.filter((zones) => zones.length === 0 || (zones.length === 2 && zones[0] !== zones[1])),
      O.filter((zones) => zones.every((zone) => /^[a-z]{2}(-[a-z]+)+-\d[a-z]$/.test(zone))),
    ),
);

/** A JSON list of at least one IPv4 network in CIDR notation, each once: every network becomes a rule of its own. */
export const Cidrs = fromText('a list of IPv4 networks such as ["10.0.0.0/16"]', t.readonlyArray(t.string).is, (text) =>
  F.pipe(
    listOfTexts(text),
    O.filter((list) => list.length > 0 && new Set(list).size === list.length),
    O.flatMap((list) => F.pipe(list, RA.traverse(O.Applicative)(parseIpv4Block), O.as(list))),
  ),
);
