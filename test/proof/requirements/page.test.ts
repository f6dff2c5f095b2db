import { existsSync, readFileSync } from "node:fs";
import { expect } from "chai";
import { campaigns } from "../../../proof/campaigns.ts";
import { areas } from "../../../proof/requirements/areas.ts";
import { requirementsPage } from "../../../proof/requirements/page.ts";
import { stateOf } from "../../../proof/requirements/requirement.ts";

const requirements = areas.flatMap((area) => area.requirements);
const evidence = requirements.flatMap((requirement) => requirement.evidence);

/** Whether a file has a test of this very title, which nobody skips. */
const hasTest = (text: string, title: string): boolean =>
  ['"', "`", "'"].some((quote) => {
    const written = `${quote}${title}${quote}`;
    const starts = ["it(", "it(\n      ", "it(\n        ", "it(\n    "].map((start) => `${start}${written}`);
    return starts.some((start) => text.replaceAll("\r\n", "\n").includes(` ${start}`));
  });

describe("the requirements", () => {
  it("are 62, each once", () => {
    const ids = requirements.map(({ id }) => id);
    expect(new Set(ids).size).to.equal(62);
    expect(ids).to.have.length(62);
    for (const id of ids) expect(id).to.match(/^[VPZHCLR]-\d\d$/);
  });

  it("are each proved by a test that exists, by its title, or say why not", () => {
    const missing = evidence.flatMap((one) => {
      if (!("file" in one)) return [];
      const text = existsSync(one.file) ? readFileSync(one.file, "utf8") : "";
      return hasTest(text, one.title) ? [] : [`${one.file}: ${one.title}`];
    });
    expect(missing).to.deep.equal([]);
    for (const requirement of requirements)
      if (stateOf(requirement) !== "met") expect(requirement.missing, requirement.id).to.match(/^\S.{20,}\.$/);
  });

  it("name only campaigns that run", () => {
    const names = campaigns.map(({ name }) => name);
    for (const one of evidence) if ("campaign" in one) expect(names).to.include(one.campaign);
  });

  it("say of authorization that it comes later, and claim nothing of it", () => {
    const later = requirements.filter(({ id }) => ["Z-01", "Z-02", "Z-03"].includes(id));
    expect(later.map(stateOf)).to.deep.equal(["not yet", "not yet", "not yet"]);
    for (const { missing } of later) expect(missing).to.include("no sign-in yet");
  });

  it("stand in docs/requirements.md as they are; npm run requirements writes it", async () => {
    expect(readFileSync("docs/requirements.md", "utf8")).to.equal(await requirementsPage());
  });
});
