import { either as E, function as F } from "fp-ts";
import type * as t from "io-ts";
import { contradictions } from "./contradictions.ts";
import { StackSettings } from "./stack-settings.ts";

export type RawSettings = Readonly<Record<string, string>>;

/** The settings, or every complaint about them: unknown names, missing and bad values, settings that do not go together. */
export const decodeSettings = (raw: RawSettings): E.Either<ReadonlyArray<string>, StackSettings> => {
  const decoded = StackSettings.decode(raw);
  const complaints = [
    ...Object.keys(raw)
      .filter((name) => !(name in StackSettings.props))
      .map((name) => `${name} is no setting of this project`),
    ...F.pipe(
      decoded,
      E.match((errors) => errors.map(complaint), contradictions),
    ),
  ];
  return complaints.length > 0
    ? E.left(complaints)
    : F.pipe(
        decoded,
        E.mapLeft(() => complaints),
      );
};

const complaint = ({ context, value }: t.ValidationError): string => {
  const { key, type } = context[1] ?? { key: "the configuration", type: StackSettings };
  return value === undefined
    ? `${key} is missing; give it ${type.name}`
    : `${key} must be ${type.name}, not ${JSON.stringify(value)}`;
};
