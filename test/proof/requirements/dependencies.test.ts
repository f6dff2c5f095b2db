import { readFileSync } from "node:fs";
import { expect } from "chai";
import { membersOf } from "../../../local/members.ts";

const read = (file: string) => membersOf(JSON.parse(readFileSync(file, "utf8")));
const wanted = read("package.json");
const packages = Object.entries(membersOf(read("package-lock.json")["packages"])).filter(([path]) => path !== "");

/** The name of a package by its place in the lockfile. */
const nameAt = (path: string): string => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

describe("dependencies", () => {
  it("are pinned: each version exactly, each archive by its hash", () => {
    const ranges = ["dependencies", "devDependencies", "optionalDependencies"].flatMap((kind) =>
      Object.entries(membersOf(wanted[kind])).filter(
        ([, version]) => !/^(?:npm:\S+@)?\d+\.\d+\.\d+$/.test(String(version)),
      ),
    );
    expect(ranges).to.deep.equal([]);
    const loose = packages.filter(([, entry]) => {
      const { integrity, link, inBundle } = membersOf(entry);
      return link !== true && inBundle !== true && !/^sha512-/.test(String(integrity));
    });
    expect(loose.map(([path]) => path)).to.deep.equal([]);
  });

  it("run an install script only by name", () => {
    const allowed = membersOf(wanted["allowScripts"]);
    const scripted = packages.filter(([, entry]) => membersOf(entry)["hasInstallScript"] === true);
    const unnamed = scripted.map(([path, entry]) => {
      const { name } = membersOf(entry);
      return typeof name === "string" ? name : nameAt(path);
    });
    expect(unnamed.filter((name) => !(name in allowed))).to.deep.equal([]);
    expect(scripted).to.not.deep.equal([]);
  });
});
