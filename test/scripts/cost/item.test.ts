import { expect } from "chai";
import { itemsIn, merged, ownRate, total } from "../../../scripts/cost/item.ts";

describe("items of a bill", () => {
  it("multiply quantities by the region's price, and by another's where that is not known", () => {
    const hour = (region: string) => itemsIn(region)("balancer", "hours", 730, "loadBalancerHour").dollars;
    expect(hour("us-east-1")).to.be.closeTo(16.425, 1e-9);
    expect(hour("eu-central-1")).to.be.closeTo(19.71, 1e-9);
    expect(hour("ap-south-2")).to.be.closeTo(16.425, 1e-9);
    expect([ownRate("eu-central-1", "loadBalancerHour"), ownRate("ap-south-2", "loadBalancerHour")]).to.deep.equal([
      0.027,
      undefined,
    ]);
  });

  it("add up by what they are for, and leave out what is not used", () => {
    const item = itemsIn("us-east-1");
    const items = merged([
      item("alarms", "metrics", 1, "alarmMetricMonth"),
      item("alarms", "metrics", 2, "alarmMetricMonth"),
      item("alarms", "fast", 1, "fastAlarmMetricMonth"),
      item("NAT", "hours", 0, "natGatewayHour"),
    ]);
    expect(items.map(({ what, quantity }) => [what, quantity])).to.deep.equal([
      ["metrics", 3],
      ["fast", 1],
    ]);
    expect(total(items)).to.be.closeTo(0.6, 1e-9);
  });
});
