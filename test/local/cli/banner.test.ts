import { expect } from "chai";
import { banner } from "../../../local/cli/banner.ts";
import { programOf } from "../support/program-of.ts";

const facts = {
  program: programOf(),
  routes: [
    { method: "POST", path: "/things", integration: "workflow make" },
    { method: "GET", path: "/things/{id}", integration: "function read" },
    { method: "ANY", path: "/things", integration: "mock" },
  ],
  url: "http://127.0.0.1:8080",
  dnsName: "front.elb.amazonaws.com",
  dataDir: ".local",
};
const withExample = (example: unknown) => banner({ ...facts, program: { ...programOf(), outputs: { example } } });

describe("banner", () => {
  it("says where the program is served, what it answers and where its data is", () => {
    expect(banner(facts)).to.equal(`test, stack test, as on AWS but on this machine

  http://127.0.0.1:8080

  POST    /things       workflow make
  GET     /things/{id}  function read

  data    .local
  logs    .local/logs

`);
  });

  it("has the program's own example to copy, at the local address", () => {
    const line = (address: string) => `curl ${address}/things -d '{"a": 1}'`;
    for (const scheme of ["http", "https"])
      expect(withExample(line(`${scheme}://front.elb.amazonaws.com`))).to.include(
        `\n${line("http://127.0.0.1:8080")}\n`,
      );
  });

  it("does without an example", () => {
    expect(withExample(undefined)).to.equal(banner(facts));
    expect(withExample({ not: "text" })).to.equal(banner(facts));
  });
});
