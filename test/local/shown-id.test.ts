import { randomUUID } from "node:crypto";
import { expect } from "chai";
import { shownId } from "../../local/shown-id.ts";

describe("shownId", () => {
  it("shows what is an id, in any case", () => {
    for (const id of [randomUUID(), randomUUID().toUpperCase()]) expect(shownId(id)).to.equal(id);
  });

  for (const chosen of [
    "",
    "ada@example.com",
    "mine",
    `${randomUUID()}x`,
    ` ${randomUUID()}`,
    `${randomUUID()}\n`,
    undefined,
  ])
    it(`does not show ${JSON.stringify(chosen)}`, () => {
      expect(shownId(chosen)).to.equal(undefined);
    });
});
