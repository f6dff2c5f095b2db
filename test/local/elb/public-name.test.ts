import { expect } from "chai";
import { publicName } from "../../../local/elb/public-name.ts";
import { programOf, resource } from "../support/program-of.ts";

const balancer = resource("aws:lb/loadBalancer:LoadBalancer", "front", {
  outputs: { dnsName: "front.elb.amazonaws.com" },
});
const record = (name: string, target: string) =>
  resource("aws:route53/record:Record", name, { inputs: { name, type: "A", aliases: [{ name: target }] } });

describe("publicName", () => {
  it("is that of the alias record", () => {
    const program = programOf(balancer, record("b.example", "other"), record("a.example", "front.elb.amazonaws.com"));
    expect(publicName(program, balancer)).to.equal("a.example");
  });

  it("is the load balancer's own where nothing points to it", () => {
    const text = resource("aws:route53/record:Record", "text", { inputs: { name: "c.example", type: "TXT" } });
    expect(publicName(programOf(balancer, text), balancer)).to.equal("front.elb.amazonaws.com");
  });
});
