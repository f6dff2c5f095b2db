import { expect } from "chai";
import { stackCost } from "../../../scripts/cost/stack-cost.ts";
import { evaluated } from "../../support/evaluated.ts";
import { assuming } from "../support/assuming.ts";

describe("the cost of the prod stack", function () {
  this.timeout(60_000);
  const cost = async () => stackCost(await evaluated("prod"), assuming());

  it("names every hop of every route", async () => {
    const shared = ["load balancer", "web ACL", "endpoint", "API Gateway", "functions", "table", "logs", "X-Ray"];
    const withWorkflow = [...shared.slice(0, 4), "workflow", ...shared.slice(4)];
    const hops = (await cost()).routes.map(({ route, items }) => [route, [...new Set(items.map(({ hop }) => hop))]]);
    expect(hops).to.deep.equal([
      ["POST /register", withWorkflow],
      ["GET, HEAD /user/{email}", shared],
      ["PUT /user/{email}", withWorkflow],
      ["DELETE /user/{email}", shared],
    ]);
  });

  it("knows which functions a route calls", async () => {
    const functions = (await cost()).routes.map(({ items }) =>
      items.flatMap(({ hop, what, price }) =>
        hop === "functions" && price === "lambdaRequest" ? [what.split(",")[0]] : [],
      ),
    );
    expect(functions).to.deep.equal([
      ["validate-user-input", "check-existing-user", "create-user-record"],
      ["get-user"],
      ["validate-user-input", "get-user", "update-user-record"],
      ["delete-user"],
    ]);
  });

  it("names what stands there by the month and what is kept", async () => {
    const { fixed, data } = await cost();
    const hops = new Set(fixed.map(({ hop }) => hop));
    expect([...hops]).to.include.members(["load balancer", "endpoint of execute-api", "web ACL", "keys", "metrics"]);
    expect(data.map(({ hop }) => hop)).to.include.members(["users-table", "logs-bucket"]);
    for (const { what, dollars } of fixed) expect(dollars, what).to.be.greaterThan(0);
  });
});
