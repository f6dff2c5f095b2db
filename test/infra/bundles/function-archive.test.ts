import { existsSync } from "node:fs";
import { asset } from "@pulumi/pulumi";
import { expect } from "chai";
import { functionArchive } from "../../../infra/bundles/function-archive.ts";

describe("functionArchive", function () {
  this.timeout(30_000);

  it("is a flat archive of files, by paths that are the same on every machine", async () => {
    const archive = await functionArchive("get-user");
    const files = await archive.assets;
    expect(Object.keys(files)).to.include("index.mjs");
    for (const [name, file] of Object.entries(files)) {
      if (!(file instanceof asset.FileAsset)) return expect.fail(`${name} is no file`);
      const path = await file.path;
      expect(path).to.equal(`.build/get-user/${name}`);
      expect(existsSync(path)).to.equal(true);
    }
  });
});
