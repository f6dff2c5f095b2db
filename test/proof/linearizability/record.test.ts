import { expect } from "chai";
import { chooser } from "../../../proof/faults/chooser.ts";
import { isLinearizable } from "../../../proof/linearizability/is-linearizable.ts";
import { racingService } from "../../../proof/linearizability/racing-service.ts";
import { record } from "../../../proof/linearizability/record.ts";
import type { Service } from "../../../proof/linearizability/service.ts";

/** One request after the other. */
const oneByOne = (service: Service): Service => {
  let last: Promise<unknown> = Promise.resolve();
  return (...request) => {
    const next = last.then(() => service(...request));
    last = next;
    return next;
  };
};
const explained = async (service: Service, seed: number): Promise<boolean> => {
  const load = { addresses: ["a", "b"], clients: 4, operations: 20, choose: chooser(seed) };
  return [...(await record(service, load)).values()].every((events) => isLinearizable(events));
};
const seeds = Array.from({ length: 20 }, (_, seed) => seed);

describe("recorded histories", () => {
  it("of a service that does one thing after the other are explained", async () => {
    for (const seed of seeds) expect(await explained(oneByOne(racingService()), seed), `seed ${seed}`).to.equal(true);
  });

  it("of a service that reads and then writes are not, nine times of ten", async () => {
    const noticed = await Promise.all(seeds.map(async (seed) => !(await explained(racingService(), seed))));
    expect(noticed.filter(Boolean).length).to.be.at.least(18);
  });
});
