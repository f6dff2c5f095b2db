import { expect } from "chai";
import { urnOf } from "../../../local/program/urn.ts";

const place = { stack: "dev", project: "shop" };
const bucket = { ...place, type: "aws:s3/bucket:Bucket", name: "b" };
const stack = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";

describe("urnOf", () => {
  it("names all component ancestors, but not the stack", () => {
    const outer = urnOf({ ...place, parent: stack, type: "shop:index:Outer", name: "o" });
    const inner = urnOf({ ...place, parent: outer, type: "shop:index:Inner", name: "i" });
    expect(outer).to.equal("urn:pulumi:dev::shop::shop:index:Outer::o");
    expect(urnOf({ ...bucket, parent: inner })).to.equal(
      "urn:pulumi:dev::shop::shop:index:Outer$shop:index:Inner$aws:s3/bucket:Bucket::b",
    );
  });

  it("tells two resources apart that differ in a grandparent only", () => {
    const under = (type: string) => {
      const outer = urnOf({ ...place, parent: stack, type, name: "o" });
      return urnOf({ ...bucket, parent: urnOf({ ...place, parent: outer, type: "shop:index:Inner", name: "i" }) });
    };
    expect(under("shop:index:One")).to.not.equal(under("shop:index:Two"));
  });

  it("names a resource without a parent", () => {
    expect(urnOf({ ...bucket, parent: "" })).to.equal("urn:pulumi:dev::shop::aws:s3/bucket:Bucket::b");
  });
});
