import { readdirSync, readFileSync, statSync } from "node:fs";
import { expect } from "chai";

const folder = "proof/corpora";
const files = readdirSync(folder);
const corpora = files.filter((file) => file.endsWith(".json"));
const readme = readFileSync(`${folder}/README.md`, "utf8");

describe("the corpora of others", () => {
  it("each have their licence beside them, and a source with its commit", () => {
    expect(corpora).to.not.deep.equal([]);
    for (const file of corpora) {
      const licence = `${file.replace(/\.json$/, "")}.LICENSE.txt`;
      expect(readFileSync(`${folder}/${licence}`, "utf8"), licence).to.match(/Copyright \(c\) \d{4}/);
      const row = readme.split("\n").find((line) => line.includes(`\`${file}\``));
      expect(row, file).to.match(/https:\/\/github\.com\/\S+.*`[0-9a-f]{12}`.*(?:MIT|BSD).*\d{4}-\d\d-\d\d/);
    }
  });

  it("are small, and nothing but data", () => {
    expect(files.filter((file) => !/\.(?:json|txt|md)$/.test(file))).to.deep.equal([]);
    const size = files.reduce((sum, file) => sum + statSync(`${folder}/${file}`).size, 0);
    expect(size).to.be.lessThan(400_000);
  });
});
