import { existsSync, readFileSync } from "node:fs";
import { expect } from "chai";

const page = readFileSync("docs/threat-model.md", "utf8");
const rows = page.split("\n").filter((line) => /^\| *\d+ *\|/.test(line));
const proofsOf = (row: string) =>
  [...(row.split("|").at(-2) ?? "").matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path);

describe("the threat model", () => {
  it("names for every threat a test or a policy that exists", () => {
    expect(rows).to.have.length.greaterThan(12);
    for (const row of rows) {
      expect(proofsOf(row), row).to.not.deep.equal([]);
      expect(proofsOf(row).filter((path) => !existsSync(path))).to.deep.equal([]);
    }
  });

  it("has threats of every kind at some hop, and leaves out no hop", () => {
    const kinds = rows.flatMap((row) => /\(([STRIDE, ]+)\)/.exec(row)?.[1]?.split(", ") ?? []);
    expect(new Set(kinds)).to.deep.equal(new Set(["S", "T", "R", "I", "D", "E"]));
    expect(new Set(rows.map((row) => row.split("|")[1]?.trim()))).to.deep.equal(new Set("12345678"));
  });

  it("says that there is no authentication", () => {
    expect(page).to.include("There is no authentication yet");
  });

  it("links only to files that exist", () => {
    const links = [...page.matchAll(/\]\((?!http)([^)#]+)[^)]*\)/g)].map(([, path = ""]) => path);
    expect(links.filter((path) => !existsSync(`docs/${path}`))).to.deep.equal([]);
  });
});
