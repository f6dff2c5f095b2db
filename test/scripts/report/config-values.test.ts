import { expect } from "chai";
import { configValues } from "../../../scripts/report/config-values.ts";

describe("configValues", () => {
  it("reads values as JSON where they are JSON, else as text", () => {
    expect(configValues(["webAcl=false", 'zones=["a"]', "domainName=a=b", "aws:region=eu-west-1"])).to.deep.equal({
      webAcl: false,
      zones: ["a"],
      domainName: "a=b",
      "aws:region": "eu-west-1",
    });
  });
});
