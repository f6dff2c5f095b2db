import type * as t from "io-ts";
import { refinedString } from "./validation/refined-string.ts";

interface UserIdBrand {
  readonly UserId: unique symbol;
}

/** Identity of an account for life: a UUID version 7 (RFC 9562 §5.7) in lower case. */
export const UserId = refinedString<UserIdBrand>({
  name: "UserId",
  rule: "user-id",
  detail: "must be a UUID of version 7 in lower case",
  holds: (sent) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(sent),
});
export type UserId = t.TypeOf<typeof UserId>;
