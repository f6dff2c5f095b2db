import { Locale } from "../../../domain/profile/locale.ts";
import { keeps, refuses, refusesWhatIsNoString } from "../../support/codec-table.ts";

describe("Locale", () => {
  keeps(Locale, [
    "de",
    "de-CH",
    "DE-ch",
    "zh-Hant-TW",
    "de-CH-1996",
    "es-419",
    "sr-Latn-RS",
    "en-u-ca-gregory",
    "en-US-x-twain",
    "und",
  ]);
  refusesWhatIsNoString(Locale);
  refuses(Locale, { rule: "locale", detail: "must be a BCP 47 language tag such as de-CH" }, [
    ["the empty text", ""],
    ["question marks", "??"],
    ["an underscore", "de_CH"],
    ["one letter", "d"],
    ["a hyphen at the end", "de-"],
    ["two hyphens", "de--CH"],
    ["a space", "de CH"],
    ["a space after it", "de "],
    ["a language in words", "deutsch (Schweiz)"],
    ["the C locale", "C.UTF-8"],
    ["kilobytes of extensions", `en-u${"-aaaaaaaa".repeat(28)}`],
    ["a variant twice", "de-1996-1996"],
    ["a letter outside ASCII", "dé"],
    ["a list", "de, en"],
    ["a whole body of one tag", "de-".repeat(10_000)],
  ]);
});
