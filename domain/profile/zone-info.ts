import { function as F, option as O } from "fp-ts";
import type * as t from "io-ts";
import { refinedString } from "../validation/refined-string.ts";

interface ZoneInfoBrand {
  readonly ZoneInfo: unique symbol;
}

/**
 * The outline of IANA's names, in their spelling: Intl also takes offsets (`+01:00`), any case, and abbreviations
 * that are ICU's own (`JST`, `PST`, `SystemV/PST8`).
 */
const areas =
  "Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Etc|Europe|Indian|Mexico|Pacific|US";
const withoutArea =
  "CET|CST6CDT|Cuba|EET|EST|EST5EDT|Egypt|Eire|GB|GB-Eire|GMT|GMT\\+0|GMT-0|GMT0|Greenwich|HST|Hongkong|Iceland|Iran|" +
  "Israel|Jamaica|Japan|Kwajalein|Libya|MET|MST|MST7MDT|NZ|NZ-CHAT|Navajo|PRC|PST8PDT|Poland|Portugal|ROC|ROK|" +
  "Singapore|Turkey|UCT|UTC|Universal|W-SU|WET|Zulu";
const outline = new RegExp(`^(?:(?:${areas})(?:/[A-Z][A-Za-z0-9_+-]*){1,2}|${withoutArea})$`);

/** Most names are here, and a look costs a thousandth of a formatter; made with the first name that is asked for. */
let zones: ReadonlySet<string> | undefined;
const isZone = (name: string): boolean => (zones ??= new Set(Intl.supportedValuesOf("timeZone"))).has(name);

/** The zone that a name stands for; a link such as Europe/Kyiv may stand for a zone of another name. */
const zoneOf = (name: string): O.Option<string> =>
  O.tryCatch(() => new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone);

/** Intl takes names in any case: those that are no zone themselves and differ from theirs only in case are misspelled. */
const isLink = (name: string): boolean =>
  F.pipe(
    zoneOf(name),
    O.exists((zone) => name === zone || name.toLowerCase() !== zone.toLowerCase()),
  );

/** A zone or link of the IANA time zone database, kept as it was sent. */
export const ZoneInfo = refinedString<ZoneInfoBrand>({
  name: "ZoneInfo",
  rule: "time-zone",
  detail: "must be a name of the IANA time zone database such as Europe/Berlin",
  holds: (sent) => outline.test(sent) && (isZone(sent) || isLink(sent)),
});
export type ZoneInfo = t.TypeOf<typeof ZoneInfo>;
