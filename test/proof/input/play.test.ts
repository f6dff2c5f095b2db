import { expect } from "chai";
import { refused, withJson } from "../../../proof/input/case.ts";
import { makeLedger } from "../../../proof/input/make-ledger.ts";
import { play, type Tally } from "../../../proof/input/play.ts";
import type { Send } from "../../../proof/input/sender.ts";
import type { Answer } from "../../e2e/support/client.ts";

const email = "ada@example.com";
const headers = { "cache-control": "no-store", "x-content-type-options": "nosniff", "x-amzn-requestid": "r" };
const shown = (status: number, json: unknown): Answer => ({ status, headers, text: JSON.stringify(json), json });
const refusal = (name: string, status: number): Answer => {
  const json = { type: `urn:user-manager:problem:${name}`, title: "t", status, detail: "d" };
  return { ...shown(status, json), headers: { ...headers, "content-type": "application/problem+json" } };
};

/** A service with one user, which says one thing and may do another. */
const service = (does: (body: string) => { readonly keeps?: object; readonly says: Answer | undefined }): Send => {
  let kept: object | undefined = { email, name: "before" };
  return ({ method, body }) => {
    if (method === "GET")
      return Promise.resolve(kept === undefined ? refusal("user-not-found", 404) : shown(200, kept));
    const { keeps, says } = does(String(body));
    kept = keeps ?? kept;
    return says === undefined ? Promise.reject(new Error("no answer")) : Promise.resolve(says);
  };
};

describe("play", () => {
  const failures = async (send: Send): Promise<Tally> => {
    const ledger = makeLedger(send);
    ledger.note(email, { email, name: "before" });
    const tally: Tally = { tried: 0, stored: 0, refused: 0, serverErrors: [], failures: [] };
    const put = (name: unknown) => withJson("PUT", "/user/x", { name });
    const cases = [
      { what: "a good name", email, sent: put("x"), verdict: { is: "stored" as const, profile: { name: "x" } } },
      { what: "a bad name", email, sent: put(1), verdict: refused("invalid-input") },
    ];
    await play("names", cases, { send, ledger, tally });
    return tally;
  };
  const user = { email, name: "x" };
  const good = { keeps: user, says: shown(200, user) };
  const bad = { says: refusal("invalid-input", 400) };

  it("finds nothing in a service that does what it says", async () => {
    const tally = await failures(service((body) => (body.includes('"x"') ? good : bad)));
    expect(tally).to.deep.include({ tried: 2, stored: 1, refused: 1, failures: [], serverErrors: [] });
  });

  it("finds a refusal that changed something, and tells how to see it again", async () => {
    const tally = await failures(
      service((body) => (body.includes('"x"') ? good : { ...bad, keeps: { email, name: "1" } })),
    );
    expect(tally.failures).to.have.length(1);
    expect(tally.failures[0]).to.include("a bad name").and.to.include("another user").and.to.include('{\\"name\\":1}');
  });

  it("finds an acknowledged write that is not kept", async () => {
    const tally = await failures(service((body) => (body.includes('"x"') ? { says: shown(200, user) } : bad)));
    expect(tally.failures).to.have.length(1);
    expect(tally.failures[0]).to.include("a good name");
  });

  it("finds a 5xx, and no answer at all", async () => {
    const broken = await failures(
      service((body) => (body.includes('"x"') ? good : { says: refusal("internal-error", 500) })),
    );
    expect(broken.serverErrors).to.deep.equal(["a bad name"]);
    expect(broken.failures).to.have.length(1);
    const silent = await failures(service((body) => (body.includes('"x"') ? good : { says: undefined })));
    expect(silent.serverErrors).to.deep.equal(["a bad name"]);
  });
});
