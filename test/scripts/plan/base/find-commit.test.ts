import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { findCommit, UnknownRevision } from "../../../../scripts/plan/base/find-commit.ts";
import { aRepository } from "../../support/a-repository.ts";

describe("findCommit", () => {
  const repository = aRepository();
  const shallow = mkdtempSync(join(tmpdir(), "shallow-"));
  after(() => {
    repository.remove();
    rmSync(shallow, { recursive: true });
  });

  const refusal = (directory: string, revision: string): Promise<string> =>
    findCommit(directory, revision).then(
      ({ id }) => id,
      (error: unknown) => (error instanceof UnknownRevision ? error.message : "another error"),
    );

  it("knows a commit by any of its names", async () => {
    const id = repository.git("rev-parse", "HEAD").trim();
    expect(await findCommit(repository.directory, "main")).to.deep.equal({ id, subject: "Begin" });
    expect(await findCommit(repository.directory, id.slice(0, 8))).to.deep.equal({ id, subject: "Begin" });
  });

  it("says so when there is none, and takes no revision for an option", async () => {
    expect(await refusal(repository.directory, "HEAD^")).to.equal('there is no revision "HEAD^" in this clone');
    expect(await refusal(repository.directory, "--all")).to.equal('there is no revision "--all" in this clone');
  });

  it("says how to get it in a shallow clone", async () => {
    repository.git("commit", "--quiet", "--allow-empty", "--message=Second");
    repository.git("clone", "--quiet", "--depth=1", `file://${repository.directory}`, shallow);
    expect(await refusal(shallow, "HEAD^"))
      .to.include("this clone is shallow")
      .and.to.include("fetch-depth: 0");
  });

  it("says so when there is no repository", async () => {
    const nowhere = mkdtempSync(join(tmpdir(), "nowhere-"));
    expect(await refusal(nowhere, "HEAD")).to.equal(`${nowhere} is no git repository, so it has no revision "HEAD"`);
    rmSync(nowhere, { recursive: true });
  });
});
