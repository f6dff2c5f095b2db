import { either as E, function as F } from "fp-ts";
import * as t from "io-ts";
import type { HttpEvent } from "../contract/http-event.ts";
import { headerValues } from "./header-values.ts";
import { bodyTooLarge, type HttpRefusal, malformedBody, unsupportedMediaType } from "./refusal.ts";

/**
 * The one media type, with charset=utf-8 or without parameters (RFC 8259 §11 defines none). No two runs of spaces meet:
 * else the time for a field of 16 K grows with its square.
 */
const json = /^application\/json(?:\s*;\s*charset\s*=\s*(?:utf-8|"utf-8"))?(?:\s*;)?\s*$/i;

/** The JSON object in the body. No Content-Type counts as JSON, as API Gateway has it. */
export const jsonBody = (event: HttpEvent): E.Either<HttpRefusal, unknown> =>
  F.pipe(
    E.right(event.body),
    E.filterOrElseW(
      () => headerValues(event, "content-type").every((value) => json.test(value)),
      () => unsupportedMediaType,
    ),
    E.filterOrElseW(
      () => !event.body_too_large,
      () => bodyTooLarge,
    ),
    E.filterOrElseW(
      // API Gateway shows an empty body as `{}`, which would clear a profile; who sends none names no media type either.
      (text) => text !== "{}" || headerValues(event, "content-type").length > 0,
      () => malformedBody,
    ),
    E.flatMap((text) =>
      E.tryCatch(
        (): unknown => JSON.parse(text),
        () => malformedBody,
      ),
    ),
    E.filterOrElseW(isJsonObject, () => malformedBody),
  );

const isJsonObject = (value: unknown): value is object => t.UnknownRecord.is(value) && !Array.isArray(value);
