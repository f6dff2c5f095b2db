import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { withCheckouts } from "../../../../scripts/plan/base/with-checkouts.ts";
import { aRepository } from "../../support/a-repository.ts";

describe("withCheckouts", () => {
  const repository = aRepository();
  const { directory, git, write } = repository;
  after(repository.remove);

  before(() => {
    write("kept.txt", "old");
    write("gone.txt", "old");
    git("add", "--all");
    git("commit", "--quiet", "--message=More");
    write("kept.txt", "new");
    write("added.txt", "new");
    write("ignored.txt", "new");
    rmSync(join(directory, "gone.txt"));
  });

  const files = (folder: string) =>
    Object.fromEntries(
      readdirSync(folder)
        .filter((name) => name.endsWith(".txt"))
        .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
    );

  it("gives the commit and this checkout as it is on disk, both with the dependencies", async () => {
    const found = await withCheckouts(directory, "HEAD", ({ base, head }) =>
      Promise.resolve({
        base: files(base),
        head: files(head),
        dependencies: [base, head].map((folder) => existsSync(join(folder, "node_modules/mocha"))),
      }),
    );
    expect(found).to.deep.equal({
      base: { "kept.txt": "old", "gone.txt": "old" },
      head: { "kept.txt": "new", "added.txt": "new" },
      dependencies: [true, true],
    });
  });

  it("leaves nothing behind, neither after a success nor after a failure", async () => {
    const folders: string[] = [];
    const outcomes = [() => Promise.resolve(), () => Promise.reject(new Error("no luck"))];
    for (const outcome of outcomes)
      await withCheckouts(directory, "HEAD", ({ base, head }) => {
        folders.push(base, head);
        return outcome();
      }).catch((error: unknown) => expect(error).to.match(/no luck/));
    expect(folders).to.have.length(4);
    expect(folders.filter((folder) => existsSync(folder))).to.deep.equal([]);
    expect(git("worktree", "list").trim().split("\n")).to.have.length(1);
    expect(existsSync(join(directory, "node_modules/mocha"))).to.equal(true);
  });
});
