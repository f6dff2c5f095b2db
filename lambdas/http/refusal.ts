import type { Refusal } from "../../domain/errors.ts";

export type MalformedBody = { readonly _tag: "MalformedBody" };
export type BodyTooLarge = { readonly _tag: "BodyTooLarge" };
export type UnsupportedMediaType = { readonly _tag: "UnsupportedMediaType" };

/** Requests that fail before the domain sees them. */
export type HttpRefusal = MalformedBody | BodyTooLarge | UnsupportedMediaType;

/** Everything that is answered with a problem and is not a fault. */
export type AnyRefusal = Refusal | HttpRefusal;

export const malformedBody: MalformedBody = { _tag: "MalformedBody" };
export const bodyTooLarge: BodyTooLarge = { _tag: "BodyTooLarge" };
export const unsupportedMediaType: UnsupportedMediaType = { _tag: "UnsupportedMediaType" };
