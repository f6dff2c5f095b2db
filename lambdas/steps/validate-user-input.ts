import { either as E, function as F, taskEither as TE } from "fp-ts";
import type { Fault } from "../../domain/errors.ts";
import { acceptRegistration, type RegistrationEnv } from "../../domain/use-cases/accept-registration.ts";
import { acceptUpdate, type UpdateEnv } from "../../domain/use-cases/accept-update.ts";
import type { HttpEvent } from "../contract/http-event.ts";
import { ValidateUserInputEvent } from "../contract/step-events.ts";
import { expectedRevisions } from "../http/expected-revisions.ts";
import { headerValues } from "../http/header-values.ts";
import { idempotencyKey } from "../http/idempotency-key.ts";
import { jsonBody } from "../http/json-body.ts";
import { pathEmail } from "../http/path-email.ts";
import type { AnyRefusal } from "../http/refusal.ts";
import type { Outcome, Step } from "../runtime/function-handler.ts";

export type ValidationEnv = RegistrationEnv & UpdateEnv;

/**
 * Turns a request into a command without a password in it: parses, checks every rule, hashes.
 * The first state of both workflows, and the only one that sees a password.
 */
export const validateUserInputStep = (env: ValidationEnv): Step<ValidateUserInputEvent> => ({
  event: ValidateUserInputEvent,
  run: ({ operation, request }) =>
    F.pipe(
      TE.fromEither(jsonBody(request)),
      TE.flatMap((body) => accept[operation](request, body)(env)),
      TE.map((command): Outcome => ({ outcome: "valid", command: { ...command, request_id: request.request_id } })),
    ),
});

type Accept = (request: HttpEvent, body: unknown) => (env: ValidationEnv) => TE.TaskEither<AnyRefusal | Fault, object>;

const register: Accept = (request, body) =>
  acceptRegistration({
    body,
    idempotency_key: idempotencyKey(headerValues(request, "idempotency-key")),
    operation_id: request.operation_id,
  });

const update: Accept = (request, body) =>
  acceptUpdate({
    email: pathEmail(request),
    body,
    expected_revisions: F.pipe(
      expectedRevisions(request),
      E.map(({ expected_revisions }) => expected_revisions),
    ),
    operation_id: `req:${request.operation_id}`,
  });

const accept: Readonly<Record<ValidateUserInputEvent["operation"], Accept>> = { register, update };
