import * as t from "io-ts";
import { RegisterUser } from "../../domain/commands/register-user.ts";
import { UpdateUser } from "../../domain/commands/update-user.ts";
import { Email } from "../../domain/email.ts";
import { User } from "../../domain/user.ts";
import { HttpEvent } from "./http-event.ts";

const Traced = t.type({ request_id: t.string }, "Traced");

/** A workflow's execution input with the operation that the state machine adds. */
export const ValidateUserInputEvent = t.strict(
  { operation: t.keyof({ register: null, update: null }), request: HttpEvent },
  "ValidateUserInputEvent",
);
export type ValidateUserInputEvent = t.TypeOf<typeof ValidateUserInputEvent>;

/** As little of the command as the check needs: it never sees the hash. */
export const CheckExistingUserEvent = t.strict(
  { request_id: t.string, email: Email, registration_id: t.string, fingerprint: t.string },
  "CheckExistingUserEvent",
);
export type CheckExistingUserEvent = t.TypeOf<typeof CheckExistingUserEvent>;

export const CreateUserRecordEvent = t.intersection([Traced, RegisterUser], "CreateUserRecordEvent");
export type CreateUserRecordEvent = t.TypeOf<typeof CreateUserRecordEvent>;

/** The command, and the user as get-user read it. */
export const UpdateUserRecordEvent = t.strict(
  { command: t.intersection([Traced, UpdateUser]), user: User },
  "UpdateUserRecordEvent",
);
export type UpdateUserRecordEvent = t.TypeOf<typeof UpdateUserRecordEvent>;
