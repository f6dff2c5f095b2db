import { PhoneNumber } from "../../../domain/profile/phone-number.ts";
import { keeps, refuses, refusesWhatIsNoString } from "../../support/codec-table.ts";

const violation = {
  rule: "phone-number",
  detail: "must be a number in E.164 form such as +4930901820: + and at most 15 digits",
};

describe("PhoneNumber", () => {
  keeps(PhoneNumber, ["+4930901820", "+12025550123", "+123456789012345", "+6834000"]);
  refusesWhatIsNoString(PhoneNumber);
  refuses(PhoneNumber, violation, [
    ["the empty text", ""],
    ["no plus", "4930901820"],
    ["two zeros for the plus", "004930901820"],
    ["a country code of 0", "+0930901820"],
    ["16 digits", "+1234567890123456"],
    ["one digit", "+1"],
    ["spaces", "+49 30 901820"],
    ["hyphens", "+1-202-555-0123"],
    ["an extension", "+12025550123;ext=5"],
    ["a tel URL", "tel:+12025550123"],
    ["digits of another script", "+٤٩٣٠٩٠١٨٢٠"],
    ["a line break after it", "+4930901820\n"],
  ]);
});
