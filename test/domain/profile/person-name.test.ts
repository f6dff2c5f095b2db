import { PersonName } from "../../../domain/profile/person-name.ts";
import { keeps, refuses, refusesWhatIsNoString } from "../../support/codec-table.ts";

const violation = {
  rule: "person-name",
  detail: "must have 1 to 200 characters of well-formed Unicode, none of them a control character",
};

describe("PersonName", () => {
  keeps(PersonName, [
    "A",
    "Ada Lovelace",
    "O'Neill-Çelik, Jr.",
    "u\u0308",
    " ",
    "明美",
    "نور",
    "👩‍👩‍👧",
    "<script>${7*7}</script>",
    "n".repeat(200),
    "\u{1F600}".repeat(200),
  ]);
  refusesWhatIsNoString(PersonName);
  refuses(PersonName, violation, [
    ["the empty text", ""],
    ["201 characters", "n".repeat(201)],
    ["201 pairs of surrogates", "\u{1F600}".repeat(201)],
    ["NUL", "Ada\u0000"],
    ["a line break", "Ada\nLovelace"],
    ["a tab", "Ada\tLovelace"],
    ["DEL", "Ada\u007F"],
    ["a control character beyond ASCII", "Ada\u0085"],
    ["a lone high surrogate", "Ada\uD83D"],
    ["a lone low surrogate", "\uDE00Ada"],
  ]);
});
