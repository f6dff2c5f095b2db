import { option as O } from "fp-ts";
import { expect } from "chai";
import { addressPlan } from "../../../infra/network/address-plan.ts";
import { blockSize, parseIpv4Block, type Ipv4Block } from "../../../infra/network/ipv4-block.ts";

const blockOf = (text: string): Ipv4Block => {
  const block = parseIpv4Block(text);
  if (O.isNone(block)) throw new Error(`not a block: ${text}`);
  return block.value;
};
const overlap = (one: Ipv4Block, other: Ipv4Block) =>
  one.base < other.base + blockSize(other.prefix) && other.base < one.base + blockSize(one.prefix);

for (const vpc of ["10.0.0.0/16", "172.16.8.0/21", "192.168.254.0/23"])
  describe(`addressPlan of ${vpc}`, () => {
    const plan = addressPlan(blockOf(vpc));
    const subnets = [...plan.loadBalancerBlocks, ...plan.endpointBlocks].map(blockOf);

    it("has two subnets for each tier, apart from each other and inside the VPC", () => {
      expect(subnets).to.have.length(4);
      subnets.forEach((one, i) => {
        expect(overlap(one, blockOf(vpc))).to.equal(true);
        expect(one.prefix).to.be.greaterThan(blockOf(vpc).prefix);
        expect(subnets.slice(i + 1).some((other) => overlap(one, other))).to.equal(false);
      });
    });

    it("has subnets that a load balancer accepts", () => {
      expect(subnets.every(({ prefix }) => prefix <= 27)).to.equal(true);
    });

    it("gives the endpoint an address in each of its subnets that AWS does not keep", () => {
      plan.endpointBlocks.map(blockOf).forEach(({ base, prefix }, zone) => {
        const address = blockOf(`${plan.endpointAddresses[zone] ?? ""}/32`).base;
        expect(address - base).to.be.within(4, blockSize(prefix) - 2);
      });
    });
  });
