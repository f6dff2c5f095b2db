import { UserId } from "../../domain/user-id.ts";
import { keeps, refuses, refusesWhatIsNoString } from "../support/codec-table.ts";

describe("UserId", () => {
  keeps(UserId, ["01900000-0000-7000-8000-000000000001", "ffffffff-ffff-7fff-bfff-ffffffffffff"]);
  refusesWhatIsNoString(UserId);
  refuses(UserId, { rule: "user-id", detail: "must be a UUID of version 7 in lower case" }, [
    ["the empty text", ""],
    ["upper case", "01900000-0000-7000-8000-00000000000A"],
    ["version 4", "01900000-0000-4000-8000-000000000001"],
    ["another variant", "01900000-0000-7000-c000-000000000001"],
    ["a missing hyphen", "019000000000-7000-8000-000000000001"],
    ["a character before it", "x01900000-0000-7000-8000-000000000001"],
    ["a character too many", "01900000-0000-7000-8000-0000000000012"],
    ["a line break after it", "01900000-0000-7000-8000-000000000001\n"],
  ]);
});
