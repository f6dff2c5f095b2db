import { either as E, function as F } from "fp-ts";
import * as t from "io-ts";
import { Email } from "../../domain/email.ts";
import { validate } from "../../domain/validation/parse.ts";
import type { Validated } from "../../domain/validation/validated.ts";
import type { HttpEvent } from "../contract/http-event.ts";
import { pathEmail } from "./path-email.ts";

const Path = t.strict({ email: Email }, "Path");

/** The canonical address that the path names. */
export const userAddress = (event: HttpEvent): Validated<Email> =>
  F.pipe(
    validate(Path)({ email: pathEmail(event) }),
    E.map(({ email }) => email),
  );
