import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect } from "chai";
import { alarmDefinitions } from "../../infra/observability/alarm-definitions.ts";
import { graphs } from "../../infra/observability/dashboard/graphs.ts";
import { logQueries } from "../../infra/observability/log-queries.ts";
import { watched } from "../infra/observability/support/watched.ts";

const page = readFileSync("docs/runbook.md", "utf8");
const [intro = "", ...sections] = page.split(/^### /m);
const entries = sections.map((section) => {
  const [name = "", ...lines] = section.split(/^## /m)[0]?.trim().split("\n") ?? [];
  return { name, text: lines.join("\n") };
});
const names = alarmDefinitions(watched).map(({ name }) => name);

/** Headings as GitHub links to them. */
const anchorsIn = (file: string): ReadonlyArray<string> =>
  [...readFileSync(file, "utf8").matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, "")
      .replaceAll(" ", "-"),
  );

describe("the runbook", () => {
  it("has one entry for every alarm, and none for another", () => {
    expect(entries.map(({ name }) => name)).to.have.members(names);
  });

  it("says in every entry what it means, where to look and what to do", () => {
    for (const { name, text } of entries)
      expect(
        [...text.matchAll(/^- \*\*(.+?):\*\* \S/gm)].map(([, part]) => part),
        name,
      ).to.deep.equal(["Means", "Look first", "Do"]);
  });

  it("sends to queries and graphs that are there", () => {
    const there = [...logQueries.map(({ name }) => name), ...graphs(watched).map(({ title }) => title)];
    const sent = [...page.matchAll(/(?<=[\s(])_([A-Za-z][^_\n]+)_/g)].map(([, name = ""]) => name);
    const known = (name: string) => there.some((one) => one.toLowerCase().startsWith(name.toLowerCase()));
    expect(sent).to.have.length.greaterThan(15);
    expect(sent.filter((name) => !known(name))).to.deep.equal(["Logs Insights", "Saved queries"]);
  });

  it("names only alarms that there are when it sends from one to another", () => {
    const sent = [...page.matchAll(/(?:see|as for|and) `([a-z]+(?:-[a-z]+)+)`/g)].map(([, name]) => name);
    expect(sent).to.have.length.greaterThan(8);
    expect(names).to.include.members(sent);
  });

  it("links to files and headings that there are", () => {
    const links = [...page.matchAll(/\]\((?!http)([^)#]*)(?:#([^)]+))?\)/g)];
    for (const [link, path = "", anchor] of links) {
      expect(existsSync(`docs/${path}`), link).to.equal(true);
      if (anchor !== undefined) expect(anchorsIn(`docs/${path}`), link).to.include(anchor);
    }
  });

  it("has commands that a shell can read", () => {
    const blocks = [...intro.matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gm)].map(([, block = ""]) => block);
    expect(blocks).to.have.length(1);
    for (const block of blocks) execFileSync("bash", ["-n", "-c", block], { stdio: "pipe" });
  });
});
