import { expect } from "chai";
import { digestsOf, stemsOf } from "../../../proof/secrets/canaries.ts";
import { leaksIn, leaksInAnswer, leaksInItem } from "../../../proof/secrets/leaks.ts";

const stems = stemsOf(1, "t");
const sent = { method: "POST", target: "/register" };
const answer = (status: number, text: string, headers: Readonly<Record<string, string>> = {}) => ({
  status,
  headers,
  text,
  json: undefined,
});
const hash = "$argon2id$v=19$m=1";

describe("leaksIn", () => {
  it("names what is where", () => {
    expect(leaksIn("the log", `x ${stems.password} ${stems.address}`, stems)).to.deep.equal([
      "password in the log",
      "address in the log",
    ]);
    expect(leaksIn("the log", hash, stems)).to.deep.equal(["a hash in the log"]);
    expect(leaksIn("the log", "nothing", stems)).to.deep.equal([]);
  });
});

describe("leaksInAnswer", () => {
  it("finds a password and a hash in every answer", () => {
    for (const status of [200, 201, 400, 500])
      for (const text of [stems.password, hash])
        expect(leaksInAnswer(answer(status, text), sent, stems)).to.have.length(1);
    expect(leaksInAnswer(answer(200, "", { "x-any": stems.password }), sent, stems)).to.have.length(1);
  });

  it("lets an answer show a user, and a refusal nobody", () => {
    expect(leaksInAnswer(answer(201, stems.address, { location: stems.address }), sent, stems)).to.deep.equal([]);
    expect(leaksInAnswer(answer(409, stems.address), sent, stems)).to.have.length(1);
    expect(leaksInAnswer(answer(400, stems.misplaced), sent, stems)).to.have.length(1);
  });

  it("lets a refusal name the member that the client named, and no value", () => {
    expect(leaksInAnswer(answer(400, stems.misplaced), { ...sent, named: true }, stems)).to.deep.equal([]);
    expect(leaksInAnswer(answer(400, stems.password), { ...sent, named: true }, stems)).to.have.length(1);
  });
});

describe("leaksInItem", () => {
  const item = { email: `${stems.address}@example.com`, password_hash: hash, name: stems.misplaced };

  it("lets an item have its address, its hash and the client's own words", () => {
    expect(leaksInItem(item, stems, ["abc"])).to.deep.equal([]);
  });

  it("finds a password anywhere, a hash elsewhere and a plain digest", () => {
    expect(leaksInItem({ ...item, name: stems.password }, stems, [])).to.not.deep.equal([]);
    expect(leaksInItem({ ...item, password_hash: stems.password }, stems, [])).to.not.deep.equal([]);
    expect(leaksInItem({ ...item, fingerprint: hash }, stems, [])).to.not.deep.equal([]);
    expect(leaksInItem({ ...item, fingerprint: digestsOf("abc")[7] }, stems, ["abc"])).to.not.deep.equal([]);
  });
});
