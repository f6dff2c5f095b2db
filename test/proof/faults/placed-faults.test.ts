import { expect } from "chai";
import { placeFaults, type StoreFault } from "../../../proof/faults/placed-faults.ts";
import type { Behaviour, LossyProxy } from "../../support/lossy-proxy.ts";

const request = (operation: string, email: string) =>
  operation === "PutItem" ? { Item: { email: { S: email } } } : { Key: { email: { S: email } } };

/** A store's proxy that hears of requests and carries out nothing. */
const aProxy = () => {
  const standing = new Map<string, Behaviour>();
  const requests: { operation: string; body: unknown }[] = [];
  const outcomes: string[] = [];
  const proxy: LossyProxy = {
    url: "",
    next: () => undefined,
    always: (operation, behaviour) => void standing.set(operation, behaviour),
    requests,
    connections: () => 0,
    close: () => Promise.resolve(),
  };
  const arrive = async (operation: string, email: string): Promise<string | undefined> => {
    requests.push({ operation, body: request(operation, email) });
    const answer = { status: 200, headers: {}, body: Buffer.alloc(0) };
    await standing.get(operation)?.({
      forward: () => Promise.resolve(answer),
      reply: () => Promise.resolve(void outcomes.push("answered")),
      breakOff: () => void outcomes.push("broken"),
    });
    return outcomes.at(-1);
  };
  return { proxy, arrive };
};

const fault: StoreFault = ({ breakOff }) => breakOff();

describe("placeFaults", () => {
  it("strikes one operation about one address, so often as it was told", async () => {
    const { proxy, arrive } = aProxy();
    const faults = placeFaults(proxy);
    faults.next("PutItem", "ada@example.com", fault, fault);
    expect(await arrive("PutItem", "bob@example.com")).to.equal("answered");
    expect(await arrive("GetItem", "ada@example.com")).to.equal("answered");
    expect(await arrive("PutItem", "ada@example.com")).to.equal("broken");
    expect(await arrive("PutItem", "ada@example.com")).to.equal("broken");
    expect(await arrive("PutItem", "ada@example.com")).to.equal("answered");
    expect([faults.met("ada@example.com"), faults.met("bob@example.com")]).to.deep.equal([2, 0]);
  });

  it("strikes until it is lifted", async () => {
    const { proxy, arrive } = aProxy();
    const faults = placeFaults(proxy);
    faults.always("GetItem", "ada@example.com", fault);
    for (let turn = 0; turn < 3; turn += 1) expect(await arrive("GetItem", "ada@example.com")).to.equal("broken");
    faults.lift("ada@example.com");
    expect(await arrive("GetItem", "ada@example.com")).to.equal("answered");
  });

  it("shows a fault what is asked", async () => {
    const { proxy, arrive } = aProxy();
    let seen: unknown;
    placeFaults(proxy).next("DeleteItem", "ada@example.com", ({ body, breakOff }) => {
      seen = body;
      breakOff();
    });
    await arrive("DeleteItem", "ada@example.com");
    expect(seen).to.deep.equal(request("DeleteItem", "ada@example.com"));
  });
});
