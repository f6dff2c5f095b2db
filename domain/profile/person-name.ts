import type * as t from "io-ts";
import { codePoints } from "../validation/code-points.ts";
import { refinedString } from "../validation/refined-string.ts";

interface PersonNameBrand {
  readonly PersonName: unique symbol;
}

/** Any name in any script, kept as it was sent: there is no safe guess at what a name looks like. */
export const PersonName = refinedString<PersonNameBrand>({
  name: "PersonName",
  rule: "person-name",
  detail: "must have 1 to 200 characters of well-formed Unicode, none of them a control character",
  holds: (sent) => sent !== "" && codePoints(sent) <= 200 && sent.isWellFormed() && !/\p{Cc}/u.test(sent),
});
export type PersonName = t.TypeOf<typeof PersonName>;
