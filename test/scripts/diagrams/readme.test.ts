import { readFileSync } from "node:fs";
import { expect } from "chai";
import { diagrams } from "../../../scripts/diagrams/diagrams.ts";
import { withDiagrams } from "../../../scripts/diagrams/with-diagrams.ts";

const readme = readFileSync("README.md", "utf8");

describe("the diagrams of README.md", function () {
  this.timeout(60_000);
  let drawn: Readonly<Record<string, string>>;

  before(async () => {
    drawn = await diagrams();
  });

  it("are all there", () => {
    const names = [...readme.matchAll(/<!-- diagram:([a-z-]+) -->/g)].map(([, name]) => name);
    expect(names.toSorted()).to.deep.equal(Object.keys(drawn).toSorted());
  });

  it("are those of the code; npm run diagrams draws them anew", () => {
    expect(withDiagrams(readme, drawn)).to.equal(readme);
  });

  it("are small enough for GitHub to draw", () => {
    for (const diagram of Object.values(drawn)) expect(diagram.length).to.be.lessThan(50_000);
  });

  it("show the way of each request through the stack", () => {
    const edges = (drawn["architecture"] ?? "").split("\n").map((line) => line.trim());
    expect(edges).to.include.members([
      "client --> n_front_door_balancer",
      "n_front_door_balancer --> n_network_endpoint",
      "n_network_endpoint --> n_api_rest_api",
      'n_api_rest_api -- "POST /register" --> n_user_registration_machine',
      'n_api_rest_api -- "GET, HEAD /user/{email}" --> n_get_user_function',
      "n_user_registration_machine --> n_create_user_record_function",
      'n_create_user_record_function -- "GetItem, PutItem" --> n_users_table',
    ]);
    expect(edges.filter((line) => line.includes("-->"))).to.have.length(19);
  });
});
