import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect } from "chai";

const script = join(import.meta.dirname, "../../local/require-node.mjs");

/** Runs the check as if on another version of Node. */
const runAs = (version: string): { readonly status: number | null; readonly err: string } => {
  const versions = `{ ...process.versions, node: "${version}" }`;
  const pretend = `data:text/javascript,Object.defineProperty(process, "versions", { value: ${versions} })`;
  const { status, stderr } = spawnSync(process.execPath, ["--import", pretend, script], { encoding: "utf8" });
  return { status, err: stderr };
};

describe("require-node", () => {
  for (const version of ["24.7.0", "24.21.0", "25.0.0", "26.1.2"])
    it(`lets ${version} pass, without a word`, () => {
      expect(runAs(version)).to.deep.equal({ status: 0, err: "" });
    });

  for (const version of ["20.20.2", "22.22.2", "24.6.9"])
    it(`stops ${version} with one sentence on what to do`, () => {
      const { status, err } = runAs(version);
      expect(status).to.equal(1);
      expect(err).to.match(
        new RegExp(`^This project needs Node\\.js 24\\.7 or newer, and this is ${version}\\. .*\\n$`),
      );
    });
});
