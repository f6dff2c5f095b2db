import { ZoneInfo } from "../../../domain/profile/zone-info.ts";
import { expect } from "chai";
import { keeps, outcomeOf, refuses, refusesWhatIsNoString } from "../../support/codec-table.ts";

const violation = {
  rule: "time-zone",
  detail: "must be a name of the IANA time zone database such as Europe/Berlin",
};

describe("ZoneInfo", () => {
  keeps(ZoneInfo, [
    "Europe/Berlin",
    "Europe/Kiev",
    "Europe/Kyiv",
    "Asia/Calcutta",
    "Asia/Kolkata",
    "America/Argentina/Buenos_Aires",
    "America/Port-au-Prince",
    "Antarctica/DumontDUrville",
    "US/Pacific",
    "Etc/GMT+5",
    "Etc/UTC",
    "UTC",
    "GMT",
    "EST5EDT",
    "Zulu",
  ]);

  it("keeps every zone that the runtime knows", () => {
    const zones = Intl.supportedValuesOf("timeZone");
    expect(zones.filter((zone) => outcomeOf(ZoneInfo, zone) !== zone)).to.deep.equal([]);
  });

  refusesWhatIsNoString(ZoneInfo);
  refuses(ZoneInfo, violation, [
    ["the empty text", ""],
    ["an offset", "+01:00"],
    ["a short offset", "-03"],
    ["an offset with a name", "UTC+1"],
    ["another case", "europe/berlin"],
    ["another case of the place", "Europe/berlin"],
    ["another case of a link", "Asia/kolkata"],
    ["a place that is none", "Europe/Atlantis"],
    ["an area alone", "Europe"],
    ["an abbreviation that is no name", "PST"],
    ["another abbreviation that is no name", "JST"],
    ["a system's own name", "SystemV/PST8"],
    ["a POSIX rule", "CET-1CEST,M3.5.0,M10.5.0/3"],
    ["a folder of the database's files", "posix/Europe/Berlin"],
    ["the absence of a zone", "Factory"],
    ["a space after it", "Europe/Berlin "],
    ["a path out of the database", "../../etc/passwd"],
    ["a letter that only looks right", "Europe/Berl\u0131n"],
    ["a whole body of one name", `Europe/${"A".repeat(32_000)}`],
  ]);
});
