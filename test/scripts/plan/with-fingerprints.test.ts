import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { withFingerprints } from "../../../scripts/plan/with-fingerprints.ts";

describe("withFingerprints", () => {
  const folder = mkdtempSync(join(tmpdir(), "fingerprints-"));
  after(() => rmSync(folder, { recursive: true }));

  const archive = (path: string, name = "index.mjs") => ({
    kind: "archive",
    assets: { [name]: { kind: "file", path }, "note.txt": { kind: "text", text: "a note" } },
  });
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  it("stands for the content of an archive, not for where its files are", async () => {
    const one = await withFingerprints({ code: archive(file("a", "code")) });
    expect(JSON.stringify(one)).to.match(/^\{"code":"2 files, 1 KiB, sha256 [0-9a-f]{12}"\}$/);
    expect(await withFingerprints({ code: archive(file("b", "code")) })).to.deep.equal(one);
  });

  it("is another one for other content and for other names", async () => {
    const prints = await Promise.all(
      [archive(file("a", "code")), archive(file("c", "other")), archive(file("a", "code"), "main.mjs")].map(
        withFingerprints,
      ),
    );
    expect(new Set(prints).size).to.equal(3);
  });

  it("leaves everything else as it is", async () => {
    const value = { kind: "file", list: [1, { a: null }], text: "x" };
    expect(await withFingerprints(value)).to.deep.equal(value);
  });
});
