import { expect } from "chai";
import fc from "fast-check";
import { later, Timestamp, timestamp } from "../../domain/timestamp.ts";
import { keeps, refuses, refusesWhatIsNoString } from "../support/codec-table.ts";
import { decoded } from "../support/fixtures.ts";

const violation = {
  rule: "timestamp",
  detail: "must be a time in UTC with milliseconds such as 2026-01-31T12:00:00.000Z",
};

describe("Timestamp", () => {
  keeps(Timestamp, ["2026-01-31T12:00:00.000Z", "2024-02-29T23:59:59.999Z", "0000-01-01T00:00:00.000Z"]);
  refusesWhatIsNoString(Timestamp);
  refuses(Timestamp, violation, [
    ["the empty text", ""],
    ["no milliseconds", "2026-01-31T12:00:00Z"],
    ["an offset", "2026-01-31T12:00:00.000+00:00"],
    ["no zone", "2026-01-31T12:00:00.000"],
    ["a day that does not exist", "2026-02-30T12:00:00.000Z"],
    ["a month that does not exist", "2026-13-01T12:00:00.000Z"],
    ["the 24th hour", "2026-01-31T24:00:00.000Z"],
    ["a leap second", "2026-06-30T23:59:60.000Z"],
    ["lower case", "2026-01-31t12:00:00.000z"],
    ["something after it", "2026-01-31T12:00:00.000Z "],
    ["a year of six digits", "+012026-01-31T12:00:00.000Z"],
  ]);

  it("writes every date of four-digit years so that it reads it again", () => {
    const dates = fc.date({ min: new Date("0000-01-01T00:00:00.000Z"), max: new Date("9999-12-31T23:59:59.999Z") });
    fc.assert(
      fc.property(
        dates.filter((date) => !Number.isNaN(date.getTime())),
        (date) => {
          expect(decoded(Timestamp, timestamp(date))).to.equal(timestamp(date));
        },
      ),
    );
  });

  it("tells the later of two", () => {
    const [early, late] = [timestamp(new Date(999)), timestamp(new Date(1000))];
    expect([later(early, late), later(late, early), later(late, late)]).to.deep.equal([late, late, late]);
  });
});
