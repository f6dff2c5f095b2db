import type * as t from "io-ts";
import { refinedString } from "../validation/refined-string.ts";

interface PhoneNumberBrand {
  readonly PhoneNumber: unique symbol;
}

/** An international number as ITU-T E.164 writes it: +, then country code and number, 15 digits at most. */
export const PhoneNumber = refinedString<PhoneNumberBrand>({
  name: "PhoneNumber",
  rule: "phone-number",
  detail: "must be a number in E.164 form such as +4930901820: + and at most 15 digits",
  holds: (sent) => /^\+[1-9][0-9]{1,14}$/.test(sent),
});
export type PhoneNumber = t.TypeOf<typeof PhoneNumber>;
