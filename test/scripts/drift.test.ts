import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { membersOf } from "../../local/members.ts";

type World = {
  /** What the preview prints and how it ends. */
  readonly preview: string;
  readonly code: number;
  /** The number of the issue that is open already. */
  readonly issue?: string;
};

const title = "Drift: prod is not what the main branch says";
const drifted = "~ aws:lb:Listener\nerror: no changes were expected but changes were proposed";

describe("looking for drift", () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "user-manager-"));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  /** Runs the script with made-up tools, and tells its exit code and what it asked of GitHub. */
  const look = ({ preview, code, issue = "" }: World) => {
    const bin = join(directory, "bin");
    mkdirSync(bin);
    const tool = (name: string, script: string) =>
      writeFileSync(join(bin, name), `#!/bin/bash\n${script}\n`, { mode: 0o755 });
    tool("pulumi", `echo "pulumi $*" >>"$CALLS"; echo '${preview}' >&2; exit ${code}`);
    tool(
      "gh",
      `echo "gh $*" >>"$CALLS"; [ "$2" != list ] || echo '${issue}'; for file; do [ "\${file%.body}" = "$file" ] || cat "$file" >>"$BODY"; done`,
    );
    const [calls, body] = [join(directory, "calls"), join(directory, "body")];
    writeFileSync(body, "");
    let exitCode: unknown = 0;
    try {
      execFileSync("bash", ["scripts/drift.sh", "prod"], {
        env: { PATH: `${bin}:/usr/bin:/bin`, CALLS: calls, BODY: body, RUN: "run 1" },
        stdio: "pipe",
      });
    } catch (error) {
      exitCode = membersOf(error)["status"];
    }
    const asked = readFileSync(calls, "utf8").trim().split("\n");
    const [previewed, ...issues] = asked.map((call) => call.replace(/\/\S*\.body/, "FILE"));
    return {
      exitCode,
      previewed,
      issues: issues.filter((call) => !call.startsWith("gh issue list")),
      body: readFileSync(body, "utf8"),
    };
  };

  it("compares AWS, refreshed, with the program", () => {
    const { previewed } = look({ preview: "", code: 0 });
    expect(previewed).to.match(/^pulumi preview --stack prod --refresh --diff --expect-no-changes /);
  });

  it("says nothing when nothing differs", () => {
    expect(look({ preview: "", code: 0 })).to.deep.include({ exitCode: 0, issues: [] });
  });

  it("opens an issue that shows the difference, and fails", () => {
    const { exitCode, issues, body } = look({ preview: drifted, code: 255 });
    expect(issues).to.deep.equal([`gh issue create --title ${title} --body-file FILE`]);
    expect(body).to.include("run 1").and.to.include("~ aws:lb:Listener");
    expect(exitCode).to.equal(1);
  });

  it("brings the open issue up to date instead of opening another one", () => {
    const { issues } = look({ preview: drifted, code: 255, issue: "7" });
    expect(issues).to.deep.equal(["gh issue edit 7 --body-file FILE"]);
  });

  it("closes the issue when the difference is gone", () => {
    const { exitCode, issues } = look({ preview: "", code: 0, issue: "7" });
    expect({ exitCode, issues }).to.deep.equal({
      exitCode: 0,
      issues: ["gh issue close 7 --comment No difference any more: run 1"],
    });
  });

  it("does not take a preview that failed for drift", () => {
    const { exitCode, issues } = look({ preview: "error: the bucket is not there", code: 255, issue: "7" });
    expect({ exitCode, issues }).to.deep.equal({ exitCode: 255, issues: [] });
  });
});
