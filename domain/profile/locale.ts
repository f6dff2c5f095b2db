import { option as O } from "fp-ts";
import type * as t from "io-ts";
import { refinedString } from "../validation/refined-string.ts";

interface LocaleBrand {
  readonly Locale: unique symbol;
}

/** Tags have no longest form; none in use comes near this, and extensions can repeat for kilobytes. */
const longest = 255;

const isLanguageTag = (sent: string): boolean =>
  sent.length <= longest && O.isSome(O.tryCatch(() => Intl.getCanonicalLocales(sent)));

/**
 * A language tag that is well-formed by BCP 47 (as ECMA-402 §6.2 reads it: without the irregular tags of old and
 * tags of private use alone), kept as it was sent.
 */
export const Locale = refinedString<LocaleBrand>({
  name: "Locale",
  rule: "locale",
  detail: "must be a BCP 47 language tag such as de-CH",
  holds: isLanguageTag,
});
export type Locale = t.TypeOf<typeof Locale>;
