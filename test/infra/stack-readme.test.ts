import { expect } from "chai";
import { evaluated } from "../support/evaluated.ts";

describe("the stack's README", function () {
  this.timeout(60_000);

  it("tells where everything is and how to ask it", async () => {
    const { outputs } = await evaluated("dev");
    const readme = String(outputs["readme"]);
    for (const name of ["url", "apiId", "tableName", "logBucket", "example"])
      expect(readme, name).to.contain(String(outputs[name]));
    expect(readme).to.contain("behind an internal load balancer, open to 10.0.0.0/16");
    expect(readme).to.contain("deleted with the stack");
  });

  it("tells who may call, and what becomes of the users", async () => {
    const readme = String((await evaluated("prod")).outputs["readme"]);
    expect(readme).to.contain("# user-manager, stack prod");
    expect(readme).to.contain("| API | https://users.example.com |");
    expect(readme).to.contain("protected against deletion");
  });
});
