import { either as E, function as F } from "fp-ts";
import * as t from "io-ts";
import { NonEmptyString } from "io-ts-types";

const text = (name: string, holds: (value: string) => boolean): t.Type<string> => {
  const is = (value: unknown): value is string => t.string.is(value) && holds(value);
  return new t.Type(
    name,
    is,
    (value, context) => (is(value) ? t.success(value) : t.failure(value, context)),
    t.identity,
  );
};

/** The namespace of a stack's metrics (CloudWatch API reference: PutMetricData). */
const namespace = text("metric namespace", (value) => /^[\w.\-/#]{1,255}$/.test(value));

/** Variables that every function's log needs. */
export const LogSettings = t.strict({ METRICS_NAMESPACE: namespace }, "LogSettings");

/** Variables that every function needs. */
export const TableSettings = t.strict({ USERS_TABLE: NonEmptyString }, "TableSettings");

const booleanText = t.keyof({ true: null, false: null }, "true | false");
const minimumLength = text(
  "whole number from 8 to 256",
  (value) => /^\d{1,3}$/.test(value) && Number(value) >= 8 && Number(value) <= 256,
);

/** Variables of the function that validates. */
export const ValidationSettings = t.strict(
  { USERS_TABLE: NonEmptyString, PASSWORD_MIN_LENGTH: minimumLength, REQUIRE_IF_MATCH: booleanText },
  "ValidationSettings",
);

/** Reads the settings once, at start; refuses to start with the names of all variables that are missing or wrong. */
export const readSettings = <A>(codec: t.Decoder<unknown, A>, variables: unknown): A =>
  F.pipe(
    codec.decode(variables),
    E.getOrElse((errors): A => {
      throw new Error(`cannot start: ${errors.map(complaint).join("; ")}`);
    }),
  );

/** Names the variable and what it takes; never its value, which may be a secret put in the wrong place. */
const complaint = ({ context, value }: t.ValidationError): string => {
  const { key, type } = context[context.length - 1] ?? { key: "", type: t.unknown };
  return value === undefined ? `${key} is missing` : `${key} must be a ${type.name}`;
};
